import { leaves, sizeOf, type Shape } from "@gradkit/tensor";
import { rng } from "@gradkit/random";
import type { Layer } from "./layer.ts";

/** One layer of a model, in numbers. */
export interface LayerSummary {
  /** Its place in the model: `0`, or `2.1` inside a nested chain. */
  readonly path: string;
  readonly kind: string;
  /** The shape of its output for one sample. */
  readonly outputShape: Shape;
  /** How many numbers it learns. */
  readonly parameters: number;
}

/** A model in numbers: its layers in order, and how many numbers it learns in all. */
export interface ModelSummary {
  readonly inputShape: Shape;
  readonly layers: readonly LayerSummary[];
  readonly parameters: number;
}

/**
 * Works out shapes and parameter counts of a model for one input of the given shape (without the batch axis).
 *
 * @throws RangeError when the model cannot take such an input.
 * @example
 * import { dense, relu, sequential, summarize } from "@gradkit/layers";
 * const summary = summarize(sequential(dense(784, 300), relu(), dense(300, 10)), [784]);
 * console.log(summary.parameters, summary.layers[0]?.outputShape); // 238510 [ 300 ]
 */
export function summarize(model: Layer, inputShape: Shape): ModelSummary {
  const layers: LayerSummary[] = [];
  walk(model, inputShape, "", layers);
  return { inputShape, layers, parameters: layers.reduce((total, layer) => total + layer.parameters, 0) };
}

function walk(layer: Layer, input: Shape, path: string, found: LayerSummary[]): Shape {
  if ("layers" in layer && Array.isArray(layer.layers)) {
    return (layer.layers as readonly Layer[]).reduce(
      (shape, child, i) => walk(child, shape, path === "" ? String(i) : `${path}.${i}`, found),
      input,
    );
  }
  const outputShape = layer.outputShape(input);
  const parameters = leaves(layer.init(rng(0))).reduce((total, [, { shape }]) => total + sizeOf(shape), 0);
  found.push({ path: path === "" ? "0" : path, kind: layer.kind, outputShape, parameters });
  return outputShape;
}
