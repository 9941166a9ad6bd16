import { sizeOf } from "@gradkit/backend";
import { addressOf } from "../engine/address-of.ts";
import type { Context } from "../engine/context.ts";
import { floatBytes } from "../engine/float-bytes.ts";
import { isRun } from "../engine/is-run.ts";
import type { FusedKernel } from "../engine/run.ts";
import { isFlatArguments } from "./flat-arguments.ts";

/** The kernel "takeFlat", or "scatterFlat", of float32 or float64. */
export function createFlat({ memory, kernels }: Context, name: "takeFlat" | "scatterFlat"): FusedKernel {
  const isTake = name === "takeFlat";
  const { takeFloat32, takeFloat64, scatterFloat32, scatterFloat64 } = kernels;
  return (args) => {
    if (!isFlatArguments(args)) {
      return false;
    }
    const { source, positions, output } = args;
    const { dtype } = source;
    const bytes = floatBytes(source, memory);
    const count = sizeOf(positions.shape);
    const all = sizeOf((isTake ? source : output).shape);
    const fits =
      bytes !== 0 &&
      isRun(source, dtype, isTake ? all : count, memory) &&
      isRun(positions, "int32", count, memory) &&
      isRun(output, dtype, isTake ? count : all, memory);
    if (fits) {
      const [from, at, to] = [addressOf(source, bytes), addressOf(positions, 4), addressOf(output, bytes)];
      if (isTake) {
        (bytes === 4 ? takeFloat32 : takeFloat64)(count, all, from, at, to);
      } else {
        (bytes === 4 ? scatterFloat32 : scatterFloat64)(count, 0, all, from, at, to);
      }
    }
    return fits;
  };
}
