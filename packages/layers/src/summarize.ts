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
  /** How many products are added up for one sample; additions, activations and norms are not counted. */
  readonly multiplyAdds: number;
}

/** What training a model takes, in bytes. */
export interface MemorySummary {
  /** The parameters themselves; their gradients take as much again. */
  readonly parameters: number;
  /** What the optimizer keeps: as much as the parameters for each slot. */
  readonly optimizer: number;
  /** The outputs of all layers for one batch, which wait for the way back. */
  readonly activations: number;
  /**
   * An estimate of the most that training holds at once: parameters, gradients, optimizer, activations and the gradients
   * of the largest layer's output. What operations need in between, such as the windows of a convolution, comes on top.
   */
  readonly peak: number;
}

/** A model in numbers: its layers in order, how many numbers it learns in all, and what it costs. */
export interface ModelSummary {
  readonly inputShape: Shape;
  readonly layers: readonly LayerSummary[];
  readonly parameters: number;
  /** For one sample. */
  readonly multiplyAdds: number;
  readonly memory: MemorySummary;
}

/** What memory is worked out for. */
export interface SummarizeOptions {
  /** How many samples a batch has. Default 1. */
  readonly batchSize?: number;
  /** The element type of parameters and activations. Default "float32". */
  readonly dtype?: "float32" | "float64";
  /** How many numbers the optimizer keeps for each parameter: 2 for Adam, 1 for momentum. Default 0. */
  readonly optimizerSlots?: number;
}

/**
 * Works out shapes, parameter counts, multiply-adds and memory of a model for inputs of the given shape (without the
 * batch axis).
 *
 * @throws RangeError when the model cannot take such an input.
 * @example
 * import { dense, relu, sequential, summarize } from "@gradkit/layers";
 * const model = sequential(dense(784, 300), relu(), dense(300, 10));
 * const summary = summarize(model, [784], { batchSize: 64, optimizerSlots: 2 });
 * console.log(summary.parameters, summary.multiplyAdds, summary.layers[0]?.outputShape); // 238510 238200 [ 300 ]
 * console.log(summary.memory.optimizer, summary.memory.activations); // 1908080 156160
 */
export function summarize(model: Layer, inputShape: Shape, options: SummarizeOptions = {}): ModelSummary {
  const layers: LayerSummary[] = [];
  walk(model, inputShape, "", layers, new Map());
  const parameters = total(layers.map((layer) => layer.parameters));
  return {
    inputShape,
    layers,
    parameters,
    multiplyAdds: total(layers.map((layer) => layer.multiplyAdds)),
    memory: memoryOf(layers, parameters, options),
  };
}

function memoryOf(
  layers: readonly LayerSummary[],
  count: number,
  { batchSize = 1, dtype = "float32", optimizerSlots = 0 }: SummarizeOptions,
): MemorySummary {
  const bytes = dtype === "float64" ? 8 : 4;
  const outputs = layers.map(({ outputShape }) => sizeOf(outputShape) * batchSize * bytes);
  const parameters = count * bytes;
  const optimizer = parameters * optimizerSlots;
  const activations = total(outputs);
  return {
    parameters,
    optimizer,
    activations,
    peak: 2 * parameters + optimizer + activations + Math.max(0, ...outputs),
  };
}

function walk(
  layer: Layer,
  input: Shape,
  path: string,
  found: LayerSummary[],
  shared: Map<string, string>,
): void {
  const parts = layer.parts?.(input);
  if (parts !== undefined) {
    for (const part of parts) {
      walk(part.layer, part.input, path === "" ? part.name : `${path}.${part.name}`, found, shared);
    }
    return;
  }
  const tensors = leaves(layer.init(rng(0), { shared }));
  found.push({
    path: path === "" ? "0" : path,
    kind: layer.kind,
    outputShape: layer.outputShape(input),
    parameters: total(tensors.map(([, { shape }]) => sizeOf(shape))),
    multiplyAdds: layer.multiplyAdds?.(input) ?? 0,
  });
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
