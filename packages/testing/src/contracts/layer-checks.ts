import {
  checkGradient,
  fromData,
  leaves,
  mapTree,
  sizeOf,
  type Shape,
  type Tensor,
  type Tree,
} from "@gradkit/tensor";
import type { Check } from "./check.ts";

type FloatType = "float32" | "float64";

/** As much of a layer as the checks need; every `Layer` of `@gradkit/layers` is one. `Rng` is what it draws from. */
export interface CheckedLayer<Rng> {
  readonly kind: string;
  readonly config: unknown;
  readonly inputs: number | undefined;
  readonly outputs: number | "same" | undefined;
  outputShape(input: Shape): Shape;
  init(rng: Rng, options?: { readonly dtype?: FloatType }): Tree;
  buffers(options?: { readonly dtype?: FloatType }): Tree;
  apply(
    params: Tree,
    x: Tensor,
    context?: {
      readonly training?: boolean | undefined;
      readonly rng?: Rng | undefined;
      readonly buffers?: Tree | undefined;
    },
  ): Tensor;
}

/** A layer to check, and what is special about it. */
export interface LayerRow<Rng> {
  /** What stands before the names of the checks. */
  readonly name: string;
  readonly make: () => CheckedLayer<Rng>;
  /** The shape of one input. */
  readonly input: Shape;
  /** For a layer that takes indices: the input holds whole numbers from 0 up to but without this. */
  readonly indices?: number;
  /** Whether it draws in training. Default false. */
  readonly random?: boolean;
  /** Why a sample's output depends on the others in its batch, for a layer where it does. */
  readonly dependsOnBatch?: string;
}

/** What the checks need from outside: a generator for a seed, and how a layer is built from its description. */
export interface LayerTools<Rng> {
  readonly rng: (seed: number) => Rng;
  readonly build: (description: { readonly kind: string; readonly config: never }) => CheckedLayer<Rng>;
}

/**
 * What every layer promises: the shapes and widths it says, gradients equal to central differences in float64 (in
 * training too), parameters that follow from the seed, both element types, a description that builds the same layer
 * again, samples that do not see each other, nothing changed that is not its own, and errors in words.
 *
 * @returns Checks for any test runner; those that do not apply carry the reason.
 * @example
 * import { layerChecks } from "@gradkit/testing";
 * import { relu } from "@gradkit/tensor";
 * const layer = {
 *   kind: "relu", config: {}, inputs: undefined, outputs: "same" as const,
 *   outputShape: (input: readonly number[]) => input, init: () => ({}), buffers: () => ({}),
 *   apply: (_: unknown, x: Parameters<typeof relu>[0]) => relu(x),
 * };
 * const checks = layerChecks({ name: "relu", make: () => layer, input: [3] }, { rng: () => 0, build: () => layer });
 * console.log(checks[0]?.name); // relu: gives the shape it says
 */
export function layerChecks<Rng>(row: LayerRow<Rng>, tools: LayerTools<Rng>): readonly Check[] {
  const subject = new Subject(row, tools);
  const batchReason = row.dependsOnBatch;
  const widthReason = subject.layer.inputs === undefined ? "takes any width" : undefined;
  const drawReason = row.random === true ? undefined : "draws nothing in training";
  const checks: readonly (readonly [string, () => void, (string | undefined)?])[] = [
    ["gives the shape it says", () => checkShapes(subject)],
    ["has the widths it says", () => checkWidths(subject)],
    ["has the gradient of its output in evaluation", () => checkGradients(subject, false)],
    ["has the gradient of its output in training", () => checkGradients(subject, true)],
    ["draws the same parameters from the same seed", () => checkSeed(subject)],
    ["computes in float32 and float64", () => checkTypes(subject)],
    ["is built again from its description", () => checkDescription(subject)],
    ["treats the samples of a batch apart", () => checkApart(subject), batchReason],
    ["gives the same output twice", () => checkTwice(subject)],
    ["leaves parameters and input alone", () => checkPurity(subject)],
    ["refuses another width", () => checkRefusal(subject), widthReason],
    ["says when randomness is missing", () => checkMissingRng(subject), drawReason],
  ];
  return checks.map(([name, run, skip]) => ({
    name: `${row.name}: ${name}`,
    run,
    ...(skip === undefined ? {} : { skip }),
  }));
}

/** A layer with parameters and inputs to check it on, made afresh for every use. */
class Subject<Rng> {
  readonly layer: CheckedLayer<Rng>;
  readonly row: LayerRow<Rng>;
  readonly tools: LayerTools<Rng>;

  constructor(row: LayerRow<Rng>, tools: LayerTools<Rng>) {
    this.layer = row.make();
    this.row = row;
    this.tools = tools;
  }

  /** Parameters a little away from where they start, so that factors of 1 and offsets of 0 do not hide mistakes. */
  params(dtype: FloatType = "float64", layer: CheckedLayer<Rng> = this.layer): Tree {
    let count = 0;
    return mapTree(layer.init(this.tools.rng(1), { dtype }), (tensor) => {
      const values = Float64Array.from(tensor.data(), (value) => value + 0.1 * Math.sin(++count * 1.7));
      return fromData(values, tensor.shape, dtype);
    });
  }

  /** Numbers without ties and away from 0, where many layers have a kink; the same in every run. */
  input(batch: number, dtype: FloatType = "float64", shape: Shape = this.row.input): Tensor {
    const full = [batch, ...shape];
    const { indices } = this.row;
    const values = Float64Array.from({ length: sizeOf(full) }, (_, i) => {
      const value = 1.9 * Math.sin(1 + 2.3 * i) + 0.01 * Math.cos(5.1 * i);
      return indices === undefined ? value + 0.05 * Math.sign(value) : (i * 7 + 3) % indices;
    });
    return indices === undefined ? fromData(values, full, dtype) : fromData(values, full, "int32");
  }

  run(params: Tree, x: Tensor, training = false, buffers = this.buffers(params, x)): Tensor {
    const rng = this.tools.rng(2);
    return this.layer.apply(params, x, training ? { training, rng, buffers } : { buffers });
  }

  private buffers(params: Tree, x: Tensor): Tree {
    const like = leaves(params)[0]?.[1] ?? x;
    return this.layer.buffers({ dtype: like.dtype === "float32" ? "float32" : "float64" });
  }
}

function checkShapes<Rng>(subject: Subject<Rng>): void {
  const { layer, row } = subject;
  for (const batch of [3, 1, 0]) {
    for (const training of [false, true]) {
      const { shape } = subject.run(subject.params(), subject.input(batch), training);
      const said = [batch, ...layer.outputShape(row.input)];
      demand(
        shape.join() === said.join(),
        `outputShape says [${said.join()}], but apply gives [${shape.join()}]`,
      );
    }
  }
}

function checkWidths<Rng>({ layer, row }: Subject<Rng>): void {
  const [given, made] = [row.input.at(-1), layer.outputShape(row.input).at(-1)];
  const outputs = layer.outputs === "same" ? given : layer.outputs;
  demandSame(String(layer.inputs ?? given), String(given), "inputs");
  demandSame(String(outputs ?? made), String(made), "outputs");
}

function checkGradients<Rng>(subject: Subject<Rng>, training: boolean): void {
  const params = subject.params();
  const names = leaves(params).map(([path]) => path);
  const tensors = leaves(params).map(([, tensor]) => tensor);
  const x = subject.input(2);
  const takesIndices = subject.row.indices !== undefined;
  const points = takesIndices ? tensors : [...tensors, x];
  const { passed, input, index, analytic, numeric } = checkGradient(
    (...given) => {
      let at = 0;
      const moved = mapTree(params, () => given[at++]!);
      return subject.run(moved, takesIndices ? x : given.at(-1)!, training);
    },
    points,
    { tolerance: 1e-6 },
  );
  const where = `${names[input] ?? "the input"} at element ${index}`;
  demand(passed, `the gradient of ${where} is ${analytic}, but the central difference is ${numeric}`);
}

function checkSeed<Rng>({ layer, tools }: Subject<Rng>): void {
  const [a, b] = [layer.init(tools.rng(3)), layer.init(tools.rng(3))];
  demandSame(treeText(a), treeText(b), "the parameters of one seed");
}

function checkTypes<Rng>(subject: Subject<Rng>): void {
  const { layer, row, tools } = subject;
  const outputs = (["float32", "float64"] as const).map((dtype) => {
    for (const [path, tensor] of leaves([layer.init(tools.rng(1), { dtype }), layer.buffers({ dtype })])) {
      demand(tensor.dtype === dtype, `${path} is ${tensor.dtype}, but ${dtype} was asked for`);
    }
    const y = subject.run(subject.params(dtype), subject.input(2, dtype));
    demand(row.indices !== undefined || y.dtype === dtype, `gives ${y.dtype} for ${dtype}`);
    return y;
  });
  demandClose(outputs[0]!, outputs[1]!, 1e-4, "float32 and float64");
}

function checkDescription<Rng>(subject: Subject<Rng>): void {
  const { kind, config } = subject.layer;
  const text = JSON.stringify({ kind, config });
  const built = subject.tools.build(JSON.parse(text) as { kind: string; config: never });
  demandSame(JSON.stringify({ kind: built.kind, config: built.config }), text, "the description");
  const [own, again] = [subject.layer, built].map((layer) => treeText(layer.init(subject.tools.rng(4))));
  demandSame(again!, own!, "the parameters of what was built");
  const params = subject.params();
  const context = { buffers: subject.layer.buffers({ dtype: "float64" }) };
  const [a, b] = [subject.layer, built].map((layer) => layer.apply(params, subject.input(2), context));
  demandClose(a!, b!, 0, "the layer and the one that was built");
}

function checkApart<Rng>(subject: Subject<Rng>): void {
  const params = subject.params();
  const x = subject.input(3);
  const together = subject.run(params, x);
  const size = x.size / 3;
  for (let i = 0; i < 3; i++) {
    const sample = fromData(x.data().slice(i * size, (i + 1) * size), [1, ...subject.row.input], x.dtype);
    const alone = subject.run(params, sample);
    const part = together.data().slice(i * alone.size, (i + 1) * alone.size);
    demandClose(alone, fromData(part, alone.shape, "float64"), 1e-10, `sample ${i} alone and in a batch`);
  }
}

function checkTwice<Rng>(subject: Subject<Rng>): void {
  const [params, x] = [subject.params(), subject.input(2)];
  const buffers = subject.layer.buffers({ dtype: "float64" });
  const before = treeText(buffers);
  for (const training of [true, false]) {
    const [a, b] = [subject.run(params, x, training), subject.run(params, x, training)];
    demandClose(a, b, 0, `two calls with training ${String(training)}`);
  }
  subject.run(params, x, false, buffers);
  demandSame(treeText(buffers), before, "the buffers after evaluation");
}

function checkPurity<Rng>(subject: Subject<Rng>): void {
  const [params, x] = [subject.params(), subject.input(2)];
  const before = treeText([params, x]);
  subject.run(params, x, true);
  subject.run(params, x, false);
  demandSame(treeText([params, x]), before, "parameters and input after apply");
}

function checkRefusal<Rng>(subject: Subject<Rng>): void {
  const { layer, row } = subject;
  const wrong = [...row.input.slice(0, -1), row.input.at(-1)! + 1];
  const x = subject.input(2, "float64", wrong);
  demandError(() => layer.outputShape(wrong), RangeError, String(wrong.at(-1)));
  demandError(() => subject.run(subject.params(), x), RangeError, String(wrong.at(-1)));
}

function checkMissingRng<Rng>(subject: Subject<Rng>): void {
  const { layer } = subject;
  const [params, x] = [subject.params(), subject.input(2)];
  const buffers = layer.buffers({ dtype: "float64" });
  demandError(() => layer.apply(params, x, { training: true, buffers }), TypeError, "rng");
  const [a, b] = [subject.run(params, x, true), subject.run(params, x, false)];
  demand(treeText(a) !== treeText(b), "training gives the same as evaluation");
}

function demand(holds: boolean, message: string): void {
  if (!holds) {
    throw new Error(message);
  }
}

function demandSame(found: string, wanted: string, what: string): void {
  demand(found === wanted, `${what}: ${found} differs from ${wanted}`);
}

function demandClose(a: Tensor, b: Tensor, tolerance: number, what: string): void {
  demandSame(`[${a.shape.join()}]`, `[${b.shape.join()}]`, `shapes of ${what}`);
  const others = b.data();
  a.data().forEach((value: number, i: number) => {
    const other = others[i]!;
    const close = Math.abs(value - other) <= tolerance * Math.max(1, Math.abs(other));
    demand(close, `${what} differ at element ${i}: ${value} and ${other}`);
  });
}

function demandError(run: () => unknown, type: ErrorConstructor, word: string): void {
  try {
    run();
  } catch (error) {
    const fits = error instanceof type && error.message.includes(word);
    demand(fits, `not a ${type.name} about ${word}: ${String(error)}`);
    return;
  }
  throw new Error(`no ${type.name} was thrown`);
}

/** Paths and exact numbers. */
function treeText(tree: Tree): string {
  return leaves(tree)
    .map(([path, x]) => `${path} ${x.dtype} [${x.shape.join()}] ${x.data().join()}`)
    .join("; ");
}
