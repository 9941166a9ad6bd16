import { transpose, type Tensor } from "@gradkit/tensor";

/**
 * Weights `[inputs, gates units]` turned into `[gates units, inputs]`, or biases `[gates units]` as they are, with the gates
 * in another order: place `i` gets gate `order[i]`.
 */
export function gatesReordered(weights: Tensor, units: number, order: readonly number[]): Float32Array {
  const data = (weights.rank === 2 ? transpose(weights) : weights).data();
  const size = data.length / order.length;
  const reordered = new Float32Array(data.length);
  order.forEach((gate, place) => reordered.set(data.subarray(gate * size, (gate + 1) * size), place * size));
  if (size % units !== 0) {
    throw new RangeError(
      `exportOnnx: weights of shape [${weights.shape.join(", ")}] do not divide into ${order.length} gates of ${units} units.`,
    );
  }
  return reordered;
}

/** One array after the other. */
export function concatenated(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
