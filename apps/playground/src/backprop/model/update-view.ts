import { fromData, leaves, mapTree, noGrad, valueAndGrad, type Tensor } from "@gradkit/tensor";
import type { Optimizer } from "@gradkit/optimizers";
import { factsOfOptimizer, optimizerNames, type OptimizerName } from "../../experiment/optimizer-facts.ts";
import { makeOptimizer } from "../../worker/make/make-optimizer.ts";
import type { BackpropConfig } from "./backprop-config.ts";
import { passThrough, placesOf, type Places } from "./network.ts";
import { parameterNames, shapeOf, type PartName, type Parts } from "./parts.ts";
import { below } from "./show-number.ts";

/** One weight over one update. */
export interface UpdateRow {
  readonly name: string;
  readonly weight: number;
  readonly gradient: number;
  /** What the optimizer remembers of it afterwards. */
  readonly memory: readonly number[];
  readonly next: number;
}

/** The network after the updates made so far, and the update that comes next. */
export interface UpdateView {
  readonly parts: Parts;
  /** What the optimizer remembers for each weight. */
  readonly memoryNames: readonly string[];
  readonly rows: readonly UpdateRow[];
}

type Weights = Readonly<Record<"W" | "b" | "V" | "c", Tensor>>;

/** Optimizers that are given gradients: those that ask for losses themselves have no single update to show. */
export const backpropOptimizers: readonly OptimizerName[] = optimizerNames.filter(
  (name) => factsOfOptimizer(name).takesSlope !== true,
);

/** Makes the updates that were asked for, and looks at one more. */
export function updateView(start: Parts, config: BackpropConfig): UpdateView {
  const optimizer = optimizerOf(config);
  const { x, W, b, V, c, ...rest } = placesOf(start, config);
  const weights: Weights = { W, b, V, c };
  const state = optimizer.init(weights);
  const slope = valueAndGrad(
    (at: Weights): Tensor => passThrough({ ...rest, x, ...at } satisfies Places, config).loss,
  );
  const update = (): Weights => {
    const gradients = copyOf(slope(weights)[1]);
    noGrad(() => optimizer.update(weights, gradients, state));
    return gradients;
  };
  for (let i = 0; i < config.updates; i++) {
    update();
  }
  const before = copyOf(weights);
  const gradients = update();
  const memory = memoryOf(state);
  const list = (tensor: Tensor): readonly number[] => Array.from(tensor.data());
  return {
    parts: { x: start.x, W: list(before.W), b: list(before.b), V: list(before.V), c: list(before.c) },
    memoryNames: memory.map(([name]) => name),
    rows: parameterNames.flatMap((part) => {
      const name = part as keyof Weights;
      const [old, slopes, fresh] = [list(before[name]), list(gradients[name]), list(weights[name])];
      return old.map((weight, i) => ({
        name: nameOf(part, i, config),
        weight,
        gradient: slopes[i] ?? NaN,
        memory: memory.map(([, values]) => values.get(name)?.[i] ?? NaN),
        next: fresh[i] ?? NaN,
      }));
    }),
  };
}

function optimizerOf({ optimizer, learningRate, momentum }: BackpropConfig): Optimizer {
  const { weightDecay = 0 } = factsOfOptimizer(optimizer);
  const made = makeOptimizer({
    name: optimizer,
    rate: () => learningRate,
    momentum,
    clipNorm: 0,
    now: () => ({ weightDecay, l1: 0, l2: 0 }),
  });
  if ("takesSlope" in made) {
    throw new TypeError(
      `updateView: ${optimizer} asks for losses itself; choose one that is given gradients.`,
    );
  }
  return made;
}

/** Gradients live only until the next call, and weights are overwritten. */
function copyOf(weights: Weights): Weights {
  return mapTree(weights, (tensor) => fromData(Float64Array.from(tensor.data()), tensor.shape));
}

/** The parts of a state that have a number for each weight. */
function memoryOf(
  state: object,
): readonly (readonly [name: string, values: ReadonlyMap<string, ArrayLike<number>>])[] {
  return Object.entries(state).flatMap(([name, tree]: [string, unknown]) => {
    if (typeof tree !== "object" || tree === null || !parameterNames.every((part) => part in tree)) {
      return [];
    }
    return [[name, new Map(leaves(tree as Weights).map(([path, tensor]) => [path, tensor.data()]))] as const];
  });
}

/** A number's name: its part and, counted from 1, its row and column. */
export function nameOf(part: PartName, index: number, config: BackpropConfig): string {
  const columns = shapeOf(part, config)[1];
  return columns === undefined
    ? `${part}${below(index)}`
    : `${part}${below(Math.floor(index / columns), index % columns)}`;
}
