import type { Tensor } from "@gradkit/tensor";
import { requireFloating } from "./require-floating.ts";

/** The number of classes of logits `[..., classes]`. */
export function requireClasses(loss: string, logits: Tensor): number {
  const classes = logits.shape[logits.rank - 1];
  if (classes === undefined) {
    throw new RangeError(`${loss}: logits need an axis of classes, but are a single number.`);
  }
  requireFloating(loss, logits);
  return classes;
}
