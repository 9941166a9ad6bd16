import type { ReduceKernel, Shape } from "@gradkit/backend";
import { attach } from "../autograd/attach.ts";
import { currentBackend } from "../engine.ts";
import { allocateOutput } from "../memory/allocate.ts";
import { resident } from "../memory/resident.ts";
import { reshape } from "../ops/reshape.ts";
import { activeTape } from "../replay/active-tape.ts";
import type { Tensor } from "../tensor.ts";
import { reducedAxes, type ReduceOptions } from "./axes.ts";
import { finish } from "./finish.ts";

/**
 * Folds axes of `x`.
 *
 * @param gradient Given the gradient `g` and the output `y`, both with the folded axes at length 1, the gradient
 * with respect to `x`. It must use the `x` it is given, which may stand for another tensor when a step is repeated.
 */
export function reduce(
  kernel: ReduceKernel,
  x: Tensor,
  { axes, keepDims = false }: ReduceOptions,
  gradient?: (g: Tensor, y: Tensor, x: Tensor) => Tensor,
): Tensor {
  const folded = reducedAxes(x.shape, axes, kernel.name);
  const kept: Shape = x.shape.map((length, axis) => (folded[axis] === true ? 1 : length));
  const y = foldTo(kernel, x, kept, gradient);
  return keepDims
    ? y
    : reshape(
        y,
        x.shape.filter((_, axis) => folded[axis] !== true),
      );
}

function foldTo(
  kernel: ReduceKernel,
  input: Tensor,
  shape: Shape,
  gradient?: (g: Tensor, y: Tensor, x: Tensor) => Tensor,
): Tensor {
  const tape = activeTape();
  const known = tape?.recall(kernel, shape, input);
  if (known !== undefined) {
    return known.output;
  }
  const x = tape?.see(input) ?? input;
  const y = allocateOutput(tape, shape, x.dtype);
  const backend = currentBackend();
  backend.reduce(kernel, tape === undefined ? resident(x) : x, y);
  finish(y, kernel.name);
  if (gradient !== undefined) {
    attach(y, [x], [(g) => gradient(g, y, x)]);
  }
  tape?.remember({
    op: kernel,
    a: x,
    settings: shape,
    output: y,
    run() {
      backend.reduce(kernel, x, y);
    },
  });
  return y;
}
