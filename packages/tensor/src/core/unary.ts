import type { DType, UnaryKernel } from "@gradkit/backend";
import { attach } from "../autograd/attach.ts";
import { isTracked } from "../autograd/is-tracked.ts";
import { currentBackend } from "../engine.ts";
import { allocateOutput } from "../memory/allocate.ts";
import { resident } from "../memory/resident.ts";
import { activeTape } from "../replay/active-tape.ts";
import type { Tensor } from "../tensor.ts";
import { finish } from "./finish.ts";

/**
 * Applies a function of one number to every element.
 *
 * @param gradient Given the gradient `g` with respect to the output `y`, the one with respect to `x`. It must use the `x` it
 * is given, which may stand for another tensor when a step is repeated.
 */
export function unary(
  kernel: UnaryKernel,
  input: Tensor,
  gradient?: (g: Tensor, y: Tensor, x: Tensor) => Tensor,
  dtype: DType = input.dtype,
): Tensor {
  const tape = activeTape();
  const known = tape?.recall(kernel, dtype, input);
  if (known !== undefined) {
    return known.output;
  }
  const x = tape?.see(input) ?? input;
  const y = allocateOutput(tape, x.shape, dtype);
  const backend = currentBackend();
  backend.unary(kernel, tape === undefined ? resident(x) : x, y);
  finish(y, kernel.name);
  if (gradient !== undefined && isTracked(x)) {
    attach(y, [x], [(g) => gradient(g, y, x)]);
  }
  tape?.remember({
    op: kernel,
    a: x,
    settings: dtype,
    output: y,
    run() {
      backend.unary(kernel, x, y);
    },
    elementwise: { kernel: kernel.name, operands: [x] },
  });
  return y;
}
