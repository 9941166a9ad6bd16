import { sizeOf } from "@gradkit/backend";
import { addressOf } from "../engine/address-of.ts";
import type { Context } from "../engine/context.ts";
import { floatBytes } from "../engine/float-bytes.ts";
import { isRun } from "../engine/is-run.ts";
import type { FusedKernel } from "../engine/run.ts";
import { isLargestArguments } from "./largest-arguments.ts";
import { runWindow } from "./run-window.ts";

/** The kernel "largestInWindow" over contiguous images of float32 or float64. */
export function createLargest({ memory, kernels }: Context): FusedKernel {
  return (args) => {
    if (!isLargestArguments(args)) {
      return false;
    }
    const { images, positions, window } = args;
    const { shape, dtype } = images;
    const bytes = floatBytes(images, memory);
    const fits =
      bytes !== 0 &&
      shape.length === 4 &&
      isRun(images, dtype, sizeOf(shape), memory) &&
      isRun(positions, "int32", shape[0]! * window.places[0] * window.places[1] * shape[3]!, memory);
    if (fits) {
      const run = bytes === 4 ? kernels.largestInWindowFloat32 : kernels.largestInWindowFloat64;
      runWindow(run, images, window, bytes, addressOf(positions, 4));
    }
    return fits;
  };
}
