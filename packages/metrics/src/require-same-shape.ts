import type { Tensor } from "@gradkit/tensor";

/** Throws when shapes differ: numbers compared by accidental broadcasting measure something nobody meant. */
export function requireSameShape(metric: string, predictions: Tensor, targets: Tensor): void {
  const [a, b] = [predictions.shape, targets.shape];
  if (a.length !== b.length || a.some((length, axis) => length !== b[axis])) {
    throw new RangeError(
      `${metric}: predictions of shape [${a.join(", ")}] and targets of shape [${b.join(", ")}] must have the same ` +
        `shape. Use reshape on one of them.`,
    );
  }
}
