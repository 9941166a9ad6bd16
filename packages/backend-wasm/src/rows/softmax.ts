import { sizeOf } from "@gradkit/backend";
import { addressOf } from "../engine/address-of.ts";
import { areAlike } from "../engine/are-alike.ts";
import type { Context } from "../engine/context.ts";
import { floatBytes } from "../engine/float-bytes.ts";
import type { FusedKernel } from "../engine/run.ts";
import { isRowArguments } from "./row-arguments.ts";

/** The kernel "softmax", or "logSoftmax", along the last axis of contiguous float32 or float64 numbers. */
export function createSoftmax({ memory, kernels }: Context, logarithm: boolean): FusedKernel {
  const float32 = logarithm ? kernels.logSoftmaxFloat32 : kernels.softmaxFloat32;
  const float64 = logarithm ? kernels.logSoftmaxFloat64 : kernels.softmaxFloat64;
  return (args) => {
    if (!isRowArguments(args)) {
      return false;
    }
    const { x, out } = args;
    const length = x.shape.at(-1);
    const bytes = floatBytes(x, memory);
    const fits =
      bytes !== 0 &&
      length !== undefined &&
      out.shape.at(-1) === length &&
      areAlike(x, x, memory) &&
      areAlike(x, out, memory);
    if (fits && length > 0) {
      const run = bytes === 4 ? float32 : float64;
      run(sizeOf(x.shape) / length, length, addressOf(x, bytes), addressOf(out, bytes));
    }
    return fits;
  };
}
