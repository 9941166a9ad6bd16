import { hardSigmoid as apply } from "@gradkit/tensor";
import { activation, type Activation } from "./activation.ts";

/**
 * A sigmoid of straight lines.
 *
 * `y = 0` up to -3, 1 from 3 on, and `x / 6 + 1/2` between.
 *
 * @see Howard and others, "Searching for MobileNetV3", 2019.
 * @example
 * import { dense, hardSigmoid, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), hardSigmoid(), dense(3, 1));
 */
export function hardSigmoid(): Activation {
  return activation("hardSigmoid", apply);
}
