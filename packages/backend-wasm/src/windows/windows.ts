import { sizeOf } from "@gradkit/backend";
import { addressOf } from "../engine/address-of.ts";
import type { Context } from "../engine/context.ts";
import { floatBytes } from "../engine/float-bytes.ts";
import { isRun } from "../engine/is-run.ts";
import type { FusedKernel } from "../engine/run.ts";
import { runWindow } from "./run-window.ts";
import { isWindowArguments } from "./window-arguments.ts";

/** The kernel "unfold", or "fold", over contiguous images and windows of float32 or float64. */
export function createWindows({ memory, kernels }: Context, name: "unfold" | "fold"): FusedKernel {
  const float32 = name === "unfold" ? kernels.unfoldFloat32 : kernels.foldFloat32;
  const float64 = name === "unfold" ? kernels.unfoldFloat64 : kernels.foldFloat64;
  return (args) => {
    if (!isWindowArguments(args)) {
      return false;
    }
    const { images, windows, window } = args;
    const { shape, dtype } = images;
    const { places, size } = window;
    const bytes = floatBytes(images, memory);
    const fits =
      bytes !== 0 &&
      shape.length === 4 &&
      isRun(images, dtype, sizeOf(shape), memory) &&
      isRun(windows, dtype, shape[0]! * places[0] * places[1] * size[0] * size[1] * shape[3]!, memory);
    if (fits) {
      runWindow(bytes === 4 ? float32 : float64, images, window, bytes, addressOf(windows, bytes));
    }
    return fits;
  };
}
