import { sizeOf } from "@gradkit/backend";
import { addressOf } from "../engine/address-of.ts";
import type { Context } from "../engine/context.ts";
import { floatBytes } from "../engine/float-bytes.ts";
import { isRun } from "../engine/is-run.ts";
import type { FusedKernel } from "../engine/run.ts";
import { isArgmaxArguments } from "./argmax-arguments.ts";

/** The kernel "argmax" along the last axis of contiguous float32 or float64 numbers. */
export function createArgmax({ memory, kernels }: Context): FusedKernel {
  return (args) => {
    if (!isArgmaxArguments(args)) {
      return false;
    }
    const { x, axis, out } = args;
    const bytes = floatBytes(x, memory);
    const last = x.shape.length - 1;
    const length = x.shape[last] ?? 0;
    const rows = sizeOf(out.shape);
    const fits =
      bytes !== 0 &&
      axis === last &&
      length > 0 &&
      isRun(x, x.dtype, rows * length, memory) &&
      isRun(out, "int32", rows, memory);
    if (fits) {
      const run = bytes === 4 ? kernels.argmaxFloat32 : kernels.argmaxFloat64;
      run(rows, length, addressOf(x, bytes), addressOf(out, 4));
    }
    return fits;
  };
}
