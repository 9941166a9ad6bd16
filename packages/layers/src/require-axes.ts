import type { Shape } from "@gradkit/tensor";

/** Throws unless an input has as many axes as the names of what is expected. */
export function requireAxes(layer: string, names: readonly string[], found: Shape): void {
  if (found.length !== names.length) {
    throw new RangeError(`${layer}: expects shape [${names.join(", ")}], but got [${found.join(", ")}].`);
  }
}
