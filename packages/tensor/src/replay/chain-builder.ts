import { isContiguous, type Chain, type ChainReach, type DType, type View } from "@gradkit/backend";
import type { Tensor } from "../tensor.ts";
import type { Entry } from "./entry.ts";
import { overlap } from "./overlap.ts";
import { reachOf, type Reach } from "./reach-of.ts";

/** More members than this make compiling slow and gain nothing. */
const mostMembers = 64;

/** More addresses than this do not stay in registers. */
const mostInputs = 16;

/** A member of a chain: where it stands on the tape, and which value it is. */
export interface Member {
  readonly index: number;
  readonly entry: Entry;
  readonly value: number;
}

/** Takes in elementwise operations one after the other, as long as they can be computed in one pass. */
export class ChainBuilder {
  readonly members: Member[] = [];
  /** Tensors that are overwritten in place. */
  readonly targets: Tensor[] = [];
  readonly #written: Tensor[] = [];
  readonly #inputs: { readonly view: View; readonly reach: ChainReach; readonly tensor: Tensor }[] = [];
  readonly #computed: { readonly kernel: string; readonly operands: readonly Operand[] }[] = [];
  /** What the elements of a tensor are at this point. */
  readonly #values = new Map<Tensor, Operand>();
  #columns: number | undefined;
  #size: number | undefined;
  #dtype: DType | undefined;

  constructor(
    readonly supports: (kernel: string) => boolean,
    /** The tensor whose elements, in the same order, a tensor shows. */
    readonly rootOf: (x: Tensor) => Tensor,
  ) {}

  /** The tensors that are read. */
  get sources(): readonly Tensor[] {
    return this.#inputs.map(({ tensor }) => tensor);
  }

  /** Takes an operation in; false when it does not fit, and nothing has changed. */
  add(index: number, entry: Entry): boolean {
    const { elementwise, output } = entry;
    if (elementwise === undefined || this.members.length >= mostMembers) {
      return false;
    }
    const { kernel, operands } = elementwise;
    if (!this.#isOfTheKind(output) || (kernel !== undefined && !this.supports(kernel))) {
      return false;
    }
    const sources = kernel === undefined ? [entry.b] : [entry.a, entry.b];
    const plans = operands.map((view, i) => this.#plan(view, sources[i]!));
    if (plans.some((plan) => plan === undefined)) {
      return false;
    }
    const columns = this.#agreed(plans as readonly Plan[]);
    const root = this.rootOf(output);
    const writesOver = kernel === undefined;
    if (
      columns === null ||
      this.#inputs.length + plans.length > mostInputs ||
      (writesOver && !this.#canOverwrite(root))
    ) {
      return false;
    }
    this.#columns = columns;
    this.#size ??= output.size;
    this.#dtype ??= output.dtype;
    const found = (plans as readonly Plan[]).map((plan) => this.#take(plan));
    const result = writesOver ? found[0]! : this.#compute(kernel, found);
    this.#values.set(root, result);
    this.#written.push(root);
    if (writesOver) {
      this.targets.push(root);
    }
    this.members.push({ index, entry, value: this.#number(result) });
    return true;
  }

  /** The chain, storing the results of these members. */
  build(stored: readonly Member[]): Chain {
    const size = this.#size ?? 0;
    const columns = this.#columns ?? size;
    return {
      dtype: this.#dtype === "float64" ? "float64" : "float32",
      rows: columns === 0 ? 0 : size / columns,
      columns,
      inputs: this.#inputs.map(({ view, reach }) => ({ view, reach })),
      steps: this.#computed.map(({ kernel, operands }) => ({
        kernel,
        operands: operands.map((operand) => this.#place(operand)),
      })),
      outputs: stored.map(({ entry, value }) => ({
        value: value < 0 ? -1 - value : this.#inputs.length + value,
        view: entry.output,
      })),
    };
  }

  #isOfTheKind({ dtype, size, shape, strides }: Tensor): boolean {
    return (
      dtype.startsWith("float") &&
      (this.#dtype ?? dtype) === dtype &&
      (this.#size ?? size) === size &&
      size > 0 &&
      isContiguous(shape, strides)
    );
  }

  /** Where an operand comes from: a value there is already, or an input to be. */
  #plan(view: View, source: Tensor): Plan | undefined {
    const reach = reachOf(view);
    const root = this.rootOf(source);
    const known = this.#values.get(root);
    if (known !== undefined) {
      return reach?.reach === "all" ? { known } : undefined;
    }
    if (
      reach === undefined ||
      view.dtype !== (this.#dtype ?? view.dtype) ||
      !view.dtype.startsWith("float")
    ) {
      return undefined;
    }
    // What is written here must not be read under another name, as a view in another order would.
    const isAlias = this.#written.some((written) => written !== root && overlap(written, root));
    return isAlias ? undefined : { view, root, source, reach };
  }

  /** The number of columns all agree on; undefined when any will do, null when they do not agree. */
  #agreed(plans: readonly Plan[]): number | undefined | null {
    let agreed = this.#columns;
    for (const plan of plans) {
      const columns = "known" in plan ? undefined : plan.reach.columns;
      if (columns !== undefined && agreed !== undefined && columns !== agreed) {
        return null;
      }
      agreed ??= columns;
    }
    return agreed;
  }

  #canOverwrite(target: Tensor): boolean {
    return this.#inputs.every(
      ({ tensor, reach }) => !overlap(tensor, target) || (tensor === target && reach === "all"),
    );
  }

  #take(plan: Plan): Operand {
    if ("known" in plan) {
      return plan.known;
    }
    const known = this.#values.get(plan.root);
    if (known !== undefined && plan.reach.reach === "all") {
      return known;
    }
    const { reach } = plan.reach;
    const before = this.#inputs.findIndex((input) => input.tensor === plan.root && input.reach === reach);
    if (before >= 0) {
      return { input: before };
    }
    const operand = { input: this.#inputs.length };
    this.#inputs.push({ view: plan.view, reach, tensor: plan.root });
    if (reach === "all") {
      this.#values.set(plan.root, operand);
    }
    return operand;
  }

  #compute(kernel: string, operands: readonly Operand[]): Operand {
    this.#computed.push({ kernel, operands });
    return { step: this.#computed.length - 1 };
  }

  /** Steps are numbered from 0 on, inputs from -1 downwards, until all inputs are known. */
  #number(operand: Operand): number {
    return "step" in operand ? operand.step : -1 - operand.input;
  }

  #place(operand: Operand): number {
    return "step" in operand ? this.#inputs.length + operand.step : operand.input;
  }
}

type Operand = { readonly input: number } | { readonly step: number };
type Plan =
  | { readonly known: Operand }
  | { readonly view: View; readonly root: Tensor; readonly source: Tensor; readonly reach: Reach };
