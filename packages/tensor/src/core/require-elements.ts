import type { Tensor } from "../tensor.ts";
import { reducedAxes, type ReduceOptions } from "./axes.ts";

/** Throws when a reduction would have to choose from nothing. */
export function requireElements(x: Tensor, axes: ReduceOptions["axes"], operation: string): void {
  const reduced = reducedAxes(x.shape, axes, operation);
  if (x.shape.some((length, axis) => reduced[axis] === true && length === 0)) {
    throw new RangeError(
      `${operation}: shape [${x.shape.join(", ")}] has no element to choose from along ` +
        `axis ${x.shape.findIndex((length, axis) => reduced[axis] === true && length === 0)}.`,
    );
  }
}
