import { sizeOf } from "@gradkit/backend";
import { addressOf } from "../engine/address-of.ts";
import type { Context } from "../engine/context.ts";
import { isRun } from "../engine/is-run.ts";
import type { FusedKernel } from "../engine/run.ts";
import { isCrossEntropyArguments } from "./cross-entropy-arguments.ts";

/** The kernel "crossEntropy" over contiguous rows of float32. */
export function createCrossEntropy({ memory, kernels, matmulScratch }: Context): FusedKernel {
  const mostClasses = kernels.matmulScratchBytes() / 16;
  return (args) => {
    if (!isCrossEntropyArguments(args)) {
      return false;
    }
    const { logits, classes, losses, probabilities } = args;
    const count = logits.shape[logits.shape.length - 1] ?? 0;
    const rows = sizeOf(classes.shape);
    const fits =
      count > 0 &&
      count <= mostClasses &&
      isRun(logits, "float32", rows * count, memory) &&
      isRun(classes, "int32", rows, memory) &&
      isRun(losses, "float32", rows, memory) &&
      isRun(probabilities, "float32", rows * count, memory);
    if (fits) {
      kernels.crossEntropyFloat32(
        rows,
        count,
        addressOf(logits, 4),
        addressOf(classes, 4),
        addressOf(losses, 4),
        addressOf(probabilities, 4),
        matmulScratch,
      );
    }
    return fits;
  };
}
