import { hardSwish as apply } from "@gradkit/tensor";
import { activation, type Activation } from "./activation.ts";

/**
 * The sigmoid linear unit with a sigmoid of straight lines.
 *
 * `y = 0` up to -3, `x` from 3 on, and `x (x + 3) / 6` between.
 *
 * @see Howard and others, "Searching for MobileNetV3", 2019.
 * @example
 * import { dense, hardSwish, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), hardSwish(), dense(3, 1));
 */
export function hardSwish(): Activation {
  return activation("hardSwish", apply);
}
