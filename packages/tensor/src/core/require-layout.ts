import type { Tensor } from "../tensor.ts";

/** Throws unless `x` has exactly the named axes, such as `["batch", "length", "channels"]`. */
export function requireLayout(operation: string, x: Tensor, axes: readonly string[]): void {
  if (x.rank !== axes.length) {
    throw new RangeError(
      `${operation}: needs a tensor of shape [${axes.join(", ")}], but got [${x.shape.join(", ")}].`,
    );
  }
}
