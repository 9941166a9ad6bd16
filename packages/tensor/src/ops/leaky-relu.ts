import { floating } from "../core/floating.ts";
import type { Tensor } from "../tensor.ts";
import { greater } from "./greater.ts";
import { mul } from "./mul.ts";
import { where } from "./where.ts";

/** The slope of {@link leakyRelu}. */
export interface LeakyReluOptions {
  /** The slope below 0. Default 0.01. */
  readonly negativeSlope?: number;
}

/**
 * The positive part and a small share of the negative one, element by element.
 *
 * `y = x` where `x > 0`, otherwise `negativeSlope * x`; at 0 the gradient is the slope below.
 *
 * @example
 * import { leakyRelu, tensor } from "@gradkit/tensor";
 * console.log(leakyRelu(tensor([-2, 3]), { negativeSlope: 0.5 }).toArray()); // [ -1, 3 ]
 */
export function leakyRelu(x: Tensor, { negativeSlope = 0.01 }: LeakyReluOptions = {}): Tensor {
  const input = floating(x);
  return where(greater(input, 0), input, mul(input, negativeSlope));
}
