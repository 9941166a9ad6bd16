import { requireRate } from "../require-setting.ts";
import type { Schedule } from "../schedule.ts";

/**
 * The same value at every step; what a plain number stands for.
 *
 * @throws RangeError when the value is negative or not finite.
 * @example
 * import { constant } from "@gradkit/optimizers";
 * console.log(constant(0.1)(1000)); // 0.1
 */
export function constant(value: number): Schedule {
  requireRate("constant", "value", value);
  return () => value;
}
