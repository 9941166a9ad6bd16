import { equal } from "../ops/equal.ts";
import { where } from "../ops/where.ts";
import type { Tensor } from "../tensor.ts";

/**
 * A root of numbers that are not negative, whose slope at 0 is taken as 0 instead of infinity: a norm at the origin, a
 * deviation of equal numbers.
 */
export function rootOrZero(x: Tensor, root: (x: Tensor) => Tensor): Tensor {
  const atZero = equal(x, 0);
  return where(atZero, 0, root(where(atZero, 1, x)));
}
