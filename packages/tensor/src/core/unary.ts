import type { DType, UnaryKernel } from "@gradkit/backend";
import { isTracked } from "../autograd/is-tracked.ts";
import { record } from "../autograd/record.ts";
import { currentBackend } from "../engine.ts";
import { allocate } from "../memory/allocate.ts";
import { resident } from "../memory/resident.ts";
import type { Tensor } from "../tensor.ts";
import { finish } from "./finish.ts";

/**
 * Applies a function of one number to every element.
 *
 * @param gradient Given the gradient `g` with respect to the output `y`, the one with respect to `x`.
 */
export function unary(
  kernel: UnaryKernel,
  x: Tensor,
  gradient?: (g: Tensor, y: Tensor) => Tensor,
  dtype: DType = x.dtype,
): Tensor {
  const y = allocate(x.shape, dtype);
  currentBackend().unary(kernel, resident(x), y);
  finish(y);
  return gradient !== undefined && isTracked(x) ? record(y, [x], [(g) => gradient(g, y)]) : y;
}
