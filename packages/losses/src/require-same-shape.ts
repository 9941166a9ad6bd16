import type { Tensor } from "@gradkit/tensor";

/** Throws when shapes differ: a loss that broadcasts by accident trains towards something nobody meant. */
export function requireSameShape(
  loss: string,
  first: Tensor,
  second: Tensor,
  [one, other]: readonly [string, string] = ["predictions", "targets"],
): void {
  const [a, b] = [first.shape, second.shape];
  if (a.length !== b.length || a.some((length, axis) => length !== b[axis])) {
    throw new RangeError(
      `${loss}: ${one} of shape [${a.join(", ")}] and ${other} of shape [${b.join(", ")}] must have the same ` +
        `shape. Use reshape on one of them, or broadcastTo if repeating is what you mean.`,
    );
  }
}
