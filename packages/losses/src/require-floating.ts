import type { Tensor } from "@gradkit/tensor";

/** Throws unless predictions are floating-point numbers: a loss of integers has no gradient. */
export function requireFloating(loss: string, predictions: Tensor): void {
  if (!predictions.dtype.startsWith("float")) {
    throw new TypeError(
      `${loss}: predictions must be float32 or float64, but are ${predictions.dtype}. Use cast, or check that ` +
        `predictions come before targets.`,
    );
  }
}
