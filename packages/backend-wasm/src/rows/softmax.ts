import { sizeOf } from "@gradkit/backend";
import { addressOf } from "../engine/address-of.ts";
import { areAlike } from "../engine/are-alike.ts";
import type { Context } from "../engine/context.ts";
import type { FusedKernel } from "../engine/run.ts";
import { isRowArguments } from "./row-arguments.ts";

/** The kernel "softmax", or "logSoftmax", along the last axis of contiguous float32 numbers. */
export function createSoftmax({ memory, kernels }: Context, logarithm: boolean): FusedKernel {
  const run = logarithm ? kernels.logSoftmaxFloat32 : kernels.softmaxFloat32;
  return (args) => {
    if (!isRowArguments(args)) {
      return false;
    }
    const { x, out } = args;
    const length = x.shape.at(-1);
    const fits =
      x.dtype === "float32" &&
      length !== undefined &&
      out.shape.at(-1) === length &&
      areAlike(x, x, memory) &&
      areAlike(x, out, memory);
    if (fits && length > 0) {
      run(sizeOf(x.shape) / length, length, addressOf(x, 4), addressOf(out, 4));
    }
    return fits;
  };
}
