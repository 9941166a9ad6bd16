import { take, type Dataset } from "@gradkit/datasets";
import type { Layer } from "@gradkit/layers";
import type { OptimizerState } from "@gradkit/optimizers";
import type { Tree } from "@gradkit/tensor";
import { evaluate } from "../evaluation/evaluate.ts";
import { fit } from "../fit/fit.ts";
import type { TrainingEvent } from "../fit/training-event.ts";
import { generatorsOf } from "../loop/generators-of.ts";
import type { Metrics, Scores } from "../loop/tally.ts";
import type { RepeatRunsOptions } from "./repeat-runs.ts";

/** How {@link learningCurve} trains. */
export interface LearningCurveOptions<
  P extends Tree = Tree,
  M extends Metrics = Metrics,
  S extends OptimizerState = OptimizerState,
> extends Omit<RepeatRunsOptions<P, M, S>, "seeds" | "validation"> {
  /** How many rows to train on, each time more. */
  readonly sizes: readonly number[];
  /** What is measured on, the same for all sizes. */
  readonly validation: Dataset;
  /** Fixes which rows are taken, and every run as in `fit`. Default 0. */
  readonly seed?: number;
}

/** What a number of rows is good for. */
export interface LearningCurvePoint<M extends Metrics> {
  readonly rows: number;
  /** On the rows trained on, by the trained model. */
  readonly train: Scores<M>;
  readonly validation: Scores<M>;
}

/**
 * Trains on more and more rows of a set: whether more data would help (the validation score still rises), or a larger model
 * (it does not, and the training score is no better).
 *
 * A larger part contains the smaller ones. Where all sizes shall have the same number of updates, give `steps`, not `epochs`.
 *
 * @throws RangeError when a size is no whole number from 1 to the rows there are.
 * @example
 * import { spiral } from "@gradkit/datasets";
 * import { dense, relu, sequential } from "@gradkit/layers";
 * import { crossEntropy } from "@gradkit/losses";
 * import { adam } from "@gradkit/optimizers";
 * import { learningCurve } from "@gradkit/training";
 * const points = await learningCurve(sequential(dense(2, 32), relu(), dense(32, 3)), spiral(), {
 *   loss: crossEntropy, optimizer: adam(0.01), steps: 200, sizes: [30, 300], validation: spiral({ seed: 1 }),
 * });
 * console.log(points.map(({ rows }) => rows)); // [ 30, 300 ]
 */
export async function learningCurve<P extends Tree, M extends Metrics, S extends OptimizerState>(
  model: Layer<number, number | "same", P>,
  data: Dataset,
  { sizes, onEvent, seed = 0, ...options }: LearningCurveOptions<P, M, S>,
): Promise<readonly LearningCurvePoint<M>[]> {
  const wrong = sizes.find((size) => !(Number.isInteger(size) && size >= 1 && size <= data.size));
  if (wrong !== undefined) {
    throw new RangeError(
      `learningCurve: a size is ${wrong}; it must be a whole number from 1 to the ${data.size} rows of ${data.name}.`,
    );
  }
  const order = generatorsOf(seed).share.permutation(data.size);
  const points: LearningCurvePoint<M>[] = [];
  for (const [i, rows] of sizes.entries()) {
    const listen = onEvent && { onEvent: (event: TrainingEvent<M>) => onEvent(event, i) };
    const part = take(data, order.subarray(0, rows));
    const run = await fit(model, part, { ...options, ...listen, seed });
    const measure = (set: Dataset): Promise<Scores<M>> =>
      evaluate(model, run.params, set, { ...options, buffers: run.buffers });
    points.push({ rows, train: await measure(part), validation: await measure(options.validation) });
  }
  return points;
}
