import type { Dataset } from "@gradkit/datasets";
import type { Layer } from "@gradkit/layers";
import { reshape, tensor, type Tensor, type Tree } from "@gradkit/tensor";
import { predictBatches, type PredictOptions } from "./predict-batches.ts";

/**
 * The outputs of a model for all rows of a data set, `[rows, ...]`, with layers in prediction mode.
 *
 * @throws RangeError when the set has no rows.
 * @example
 * import { spiral } from "@gradkit/datasets";
 * import { dense, sequential } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * import { argmax } from "@gradkit/tensor";
 * import { predict } from "@gradkit/training";
 * const model = sequential(dense(2, 3));
 * const scores = await predict(model, model.init(rng(0)), spiral());
 * console.log(scores.shape, argmax(scores).shape); // [ 300, 3 ] [ 300 ]
 */
export async function predict<P extends Tree>(
  model: Layer<number, number | "same", P>,
  params: P,
  dataset: Dataset,
  options: PredictOptions = {},
): Promise<Tensor> {
  const { dtype = "float32" } = options;
  const Values = dtype === "float64" ? Float64Array : Float32Array;
  let values = new Values(0);
  let shape: readonly number[] = [];
  for await (const { start, predictions } of predictBatches(model, params, dataset, options)) {
    const width = predictions.size / (predictions.shape[0] ?? 1);
    if (start === 0) {
      shape = predictions.shape.slice(1);
      values = new Values(dataset.size * width);
    }
    values.set(predictions.data(), start * width);
  }
  if (dataset.size === 0) {
    throw new RangeError(`predict: ${dataset.name} has no rows.`);
  }
  return reshape(tensor(values), [dataset.size, ...shape]);
}
