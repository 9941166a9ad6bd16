import { reshape, slice, type Tensor } from "@gradkit/tensor";

/**
 * The steps `[batch, features]` of a sequence with time first, `[time, batch, features]`.
 *
 * It is cut into halves again and again: the way back of a slice is as large as what it was cut from, so cutting every
 * step from the whole would make the way back quadratic in time.
 */
export function eachStep(x: Tensor): Tensor[] {
  const length = x.shape[0]!;
  if (length <= 1) {
    return length === 0 ? [] : [reshape(x, x.shape.slice(1))];
  }
  const half = length >> 1;
  return [...eachStep(slice(x, [{ stop: half }])), ...eachStep(slice(x, [{ start: half }]))];
}
