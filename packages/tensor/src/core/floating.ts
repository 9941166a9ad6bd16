import { cast } from "../ops/cast.ts";
import type { Tensor } from "../tensor.ts";

/** `x` itself when it holds floating-point numbers, otherwise its elements as float32. */
export function floating(x: Tensor): Tensor {
  return x.dtype === "float32" || x.dtype === "float64" ? x : cast(x, "float32");
}
