import type { Tensor } from "@gradkit/tensor";

/** Throws when shapes differ: a loss that broadcasts by accident trains towards something nobody meant. */
export function requireSameShape(loss: string, predictions: Tensor, targets: Tensor): void {
  const [a, b] = [predictions.shape, targets.shape];
  if (a.length !== b.length || a.some((length, axis) => length !== b[axis])) {
    throw new RangeError(
      `${loss}: predictions of shape [${a.join(", ")}] and targets of shape [${b.join(", ")}] must have the same ` +
        `shape. Use reshape on one of them, or broadcastTo if repeating is what you mean.`,
    );
  }
}
