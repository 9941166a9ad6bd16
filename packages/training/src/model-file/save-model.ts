import type { FittedStep } from "@gradkit/datasets";
import { flattenTree, writeSafetensors } from "@gradkit/formats";
import { describeLayer, type Layer } from "@gradkit/layers";
import { leaves, type Tree } from "@gradkit/tensor";
import { bufferPrefix, modelKey, type ModelFacts } from "./model-facts.ts";

/** What {@link saveModel} writes besides architecture and weights. */
export interface SaveModelOptions {
  /** The shape of one row as the model takes it: `[784]`, `[28, 28, 1]`. */
  readonly inputShape: readonly number[];
  /** What the model carries besides parameters: `run.buffers`. */
  readonly buffers?: Tree;
  /** What is done to rows before the model sees them: `standardizer.describe(state)`. Default nothing. */
  readonly preprocessing?: readonly FittedStep[];
  /** The classes in the order of the model's outputs. */
  readonly classNames?: readonly string[];
  /** What was measured, by name: `{ "test accuracy": 0.981 }`. */
  readonly metrics?: Readonly<Record<string, number>>;
  /** More strings for the file's metadata. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/**
 * A model in one file: architecture, weights, preprocessing, class names and scores. It is a safetensors file, which many
 * programs read; {@link loadModel} makes the model of it again.
 *
 * Weights have the names of their places (`0.weight`), buffers the same behind `buffers.`; the rest is JSON under
 * `gradkit.model` in the metadata. Numbers are stored as they are: predictions of the loaded model have the same bits.
 *
 * @param params The trained parameters: `run.params`.
 * @returns The bytes of the file.
 * @throws TypeError when something is no plain data, such as a layer made of a function.
 * @example
 * import { dense, relu, sequential } from "@gradkit/layers";
 * import { rng } from "@gradkit/random";
 * import { loadModel, saveModel } from "@gradkit/training";
 * const model = sequential(dense(2, 8), relu(), dense(8, 3));
 * const file = saveModel(model, model.init(rng(0)), { inputShape: [2], classNames: ["a", "b", "c"] });
 * const loaded = await loadModel(file);
 * console.log(loaded.classNames, loaded.predict([0.5, -0.5]).shape); // [ 'a', 'b', 'c' ] [ 1, 3 ]
 */
export function saveModel<P extends Tree>(
  model: Layer<number, number | "same", P>,
  params: P,
  { inputShape, buffers = {}, preprocessing = [], classNames = [], metrics = {}, metadata }: SaveModelOptions,
): Uint8Array {
  const dtype = leaves(params)[0]?.[1].dtype === "float64" ? "float64" : "float32";
  const description = describeLayer(model);
  const facts: ModelFacts = {
    version: 1,
    model: description,
    inputShape,
    dtype,
    preprocessing,
    classNames,
    metrics,
  };
  const text = JSON.stringify(facts, (name, value: unknown) => {
    if (typeof value === "function" || (typeof value === "number" && !Number.isFinite(value))) {
      throw new TypeError(
        `saveModel: "${name}" is ${typeof value === "function" ? "a function" : String(value)}, which a file cannot hold; ` +
          "describe layers and preprocessing with finite numbers and texts.",
      );
    }
    return value;
  });
  const tensors = flattenTree(params);
  for (const [path, value] of Object.entries(flattenTree(buffers))) {
    tensors[bufferPrefix + path] = value;
  }
  return writeSafetensors(tensors, { metadata: { format: "gradkit model", ...metadata, [modelKey]: text } });
}
