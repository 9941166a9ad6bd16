import { sizeOf } from "@gradkit/backend";
import { addressOf } from "../engine/address-of.ts";
import type { Context } from "../engine/context.ts";
import { floatBytes } from "../engine/float-bytes.ts";
import { isRun } from "../engine/is-run.ts";
import type { FusedKernel } from "../engine/run.ts";
import { isCrossEntropyArguments } from "./cross-entropy-arguments.ts";

/** The kernel "crossEntropy" over contiguous rows of float32 or float64. */
export function createCrossEntropy({ memory, kernels, matmulScratch }: Context): FusedKernel {
  const mostClasses = kernels.matmulScratchBytes() / 16;
  return (args) => {
    if (!isCrossEntropyArguments(args)) {
      return false;
    }
    const { logits, classes, losses, probabilities } = args;
    const count = logits.shape[logits.shape.length - 1] ?? 0;
    const rows = sizeOf(classes.shape);
    const bytes = floatBytes(logits, memory);
    const fits =
      bytes !== 0 &&
      count > 0 &&
      (bytes === 8 || count <= mostClasses) &&
      isRun(logits, logits.dtype, rows * count, memory) &&
      isRun(classes, "int32", rows, memory) &&
      isRun(losses, logits.dtype, rows, memory) &&
      isRun(probabilities, logits.dtype, rows * count, memory);
    if (fits) {
      const run = bytes === 4 ? kernels.crossEntropyFloat32 : kernels.crossEntropyFloat64;
      run(
        rows,
        count,
        addressOf(logits, bytes),
        addressOf(classes, 4),
        addressOf(losses, bytes),
        addressOf(probabilities, bytes),
        matmulScratch,
      );
    }
    return fits;
  };
}
