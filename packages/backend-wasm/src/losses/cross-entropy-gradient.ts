import { sizeOf } from "@gradkit/backend";
import { addressOf } from "../engine/address-of.ts";
import type { Context } from "../engine/context.ts";
import { floatBytes } from "../engine/float-bytes.ts";
import { isRun } from "../engine/is-run.ts";
import type { FusedKernel } from "../engine/run.ts";
import { runStep } from "../engine/run-step.ts";
import { isCrossEntropyGradientArguments } from "./cross-entropy-gradient-arguments.ts";

/** The kernel "crossEntropyGradient" over contiguous rows of float32 or float64, with one factor or one for each. */
export function createCrossEntropyGradient({ memory, kernels }: Context): FusedKernel {
  return (args) => {
    if (!isCrossEntropyGradientArguments(args)) {
      return false;
    }
    const { probabilities, classes, upstream, gradient } = args;
    const { dtype } = probabilities;
    const bytes = floatBytes(probabilities, memory);
    const count = probabilities.shape[probabilities.shape.length - 1] ?? 0;
    const rows = sizeOf(classes.shape);
    const step = runStep(upstream);
    const fits =
      bytes !== 0 &&
      count > 0 &&
      step >= 0 &&
      upstream.dtype === dtype &&
      upstream.block.memory === memory &&
      sizeOf(upstream.shape) === rows &&
      isRun(probabilities, dtype, rows * count, memory) &&
      isRun(classes, "int32", rows, memory) &&
      isRun(gradient, dtype, rows * count, memory);
    if (fits && rows > 0) {
      const run = bytes === 4 ? kernels.crossEntropyGradientFloat32 : kernels.crossEntropyGradientFloat64;
      run(
        rows,
        count,
        addressOf(probabilities, bytes),
        addressOf(classes, 4),
        addressOf(upstream, bytes),
        step,
        addressOf(gradient, bytes),
      );
    }
    return fits;
  };
}
