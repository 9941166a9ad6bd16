import type { Shape } from "@gradkit/tensor";

/** Throws in words when the last axes of an input have other lengths than the layer was made for. */
export function requireTrailing(layer: string, expected: Shape, found: Shape): void {
  const start = found.length - expected.length;
  if (start < 0 || expected.some((length, i) => found[start + i] !== length)) {
    throw new RangeError(
      `${layer}: expects [${expected.join(", ")}] along the last axes, but got shape [${found.join(", ")}].`,
    );
  }
}
