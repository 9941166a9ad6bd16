import type { Shape } from "@gradkit/backend";
import { reshape } from "../ops/reshape.ts";
import type { Tensor } from "../tensor.ts";
import { view } from "./view.ts";

/** A view of `x` that differs in axes of length 1 only, so that no stride of the others changes. */
export function withUnitAxes(x: Tensor, shape: Shape, strides: readonly number[]): Tensor {
  return view(x, shape, strides, (g) => reshape(g, x.shape));
}
