import type { Tensor } from "@gradkit/tensor";
import { requireFloating } from "./require-floating.ts";
import { requireSameShape } from "./require-same-shape.ts";

/** Throws unless all tensors are vectors `[..., features]` of one shape and floating-point numbers. */
export function requireVectors(loss: string, first: Tensor, ...others: readonly Tensor[]): void {
  if (first.rank === 0) {
    throw new RangeError(`${loss}: vectors need an axis of features, but are a single number.`);
  }
  requireFloating(loss, first);
  for (const other of others) {
    requireFloating(loss, other);
    requireSameShape(loss, first, other, ["vectors", "vectors"]);
  }
}

/** Throws unless there is one target for each pair of vectors. */
export function requirePairTargets(loss: string, vectors: Tensor, targets: Tensor): void {
  const expected = vectors.shape.slice(0, -1);
  if (targets.rank !== expected.length || expected.some((length, axis) => length !== targets.shape[axis])) {
    throw new RangeError(
      `${loss}: vectors of shape [${vectors.shape.join(", ")}] need targets of shape [${expected.join(", ")}], but ` +
        `they have shape [${targets.shape.join(", ")}].`,
    );
  }
}
