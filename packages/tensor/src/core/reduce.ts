import type { ReduceKernel, Shape } from "@gradkit/backend";
import { record } from "../autograd/record.ts";
import { currentBackend } from "../engine.ts";
import { allocate } from "../memory/allocate.ts";
import { resident } from "../memory/resident.ts";
import { reshape } from "../ops/reshape.ts";
import type { Tensor } from "../tensor.ts";
import { reducedAxes, type ReduceOptions } from "./axes.ts";
import { finish } from "./finish.ts";

/**
 * Folds axes of `x`.
 *
 * @param gradient Given the gradient `g` and the output `y`, both with the folded axes at length 1, the gradient
 * with respect to `x`.
 */
export function reduce(
  kernel: ReduceKernel,
  x: Tensor,
  { axes, keepDims = false }: ReduceOptions,
  gradient?: (g: Tensor, y: Tensor) => Tensor,
): Tensor {
  const folded = reducedAxes(x.shape, axes, kernel.name);
  const kept: Shape = x.shape.map((length, axis) => (folded[axis] === true ? 1 : length));
  const y = allocate(kept, x.dtype);
  currentBackend().reduce(kernel, resident(x), y);
  finish(y);
  if (gradient !== undefined) {
    record(y, [x], [(g) => gradient(g, y)]);
  }
  return keepDims
    ? y
    : reshape(
        y,
        x.shape.filter((_, axis) => folded[axis] !== true),
      );
}
