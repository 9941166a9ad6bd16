import { requireWidth } from "./require-width.ts";

/** Throws unless a shape, with `axes` axes for one sample, is a sequence of at least one step of the right width. */
export function requireSequence(layer: string, inputs: number, shape: readonly number[], axes: number): void {
  requireWidth(layer, inputs, shape[shape.length - 1], shape);
  if (axes !== 2 || shape[shape.length - 2] === 0) {
    throw new RangeError(
      `${layer}: expects sequences [batch, time, ${inputs}] with at least one step, but got shape [${shape.join(", ")}].`,
    );
  }
}
