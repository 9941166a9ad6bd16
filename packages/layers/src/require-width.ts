import type { Shape } from "@gradkit/tensor";

/** Throws in words when the last axis of an input has another length than the layer was made for. */
export function requireWidth(layer: string, expected: number, found: number | undefined, shape: Shape): void {
  if (found !== expected) {
    throw new RangeError(
      `${layer}: expects ${expected} inputs along the last axis, but got shape [${shape.join(", ")}].`,
    );
  }
}
