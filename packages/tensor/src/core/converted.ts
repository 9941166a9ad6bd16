import type { DType } from "@gradkit/backend";
import { attach } from "../autograd/attach.ts";
import { isTracked } from "../autograd/is-tracked.ts";
import { currentBackend } from "../engine.ts";
import { allocateOutput } from "../memory/allocate.ts";
import { resident } from "../memory/resident.ts";
import { activeTape } from "../replay/active-tape.ts";
import type { Tensor } from "../tensor.ts";
import { finish } from "./finish.ts";

/** What names the making of a copy on a tape. */
const copied = {};

/** A contiguous copy of `x` with elements of another type, or of its own. */
export function converted(input: Tensor, dtype: DType, gradient?: (g: Tensor) => Tensor): Tensor {
  const tape = activeTape();
  const known = tape?.recall(copied, dtype, input);
  if (known !== undefined) {
    return known.output;
  }
  const x = tape?.see(input) ?? input;
  const y = allocateOutput(tape, x.shape, dtype);
  const backend = currentBackend();
  backend.copy(tape === undefined ? resident(x) : x, y);
  finish(y, "cast");
  if (gradient !== undefined && isTracked(x)) {
    attach(y, [x], [gradient]);
  }
  tape?.remember({
    op: copied,
    a: x,
    settings: dtype,
    output: y,
    run() {
      backend.copy(x, y);
    },
  });
  return y;
}
