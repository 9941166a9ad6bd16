import type { Backend } from "@gradkit/backend";
import { createCrossEntropyGradient } from "../losses/cross-entropy-gradient.ts";
import { createCrossEntropy } from "../losses/cross-entropy.ts";
import { createSoftmax } from "../rows/softmax.ts";
import { createAdam } from "../updates/adam.ts";
import { createSgd } from "../updates/sgd.ts";
import type { Context } from "./context.ts";

/** Computes a kernel's result if its arguments fit, and says whether it did. */
export type FusedKernel = (args: unknown) => boolean;

/** The kernels of an engine that only have a name: it replaces those it knows and whose arguments fit. */
export function createRun(context: Context): Backend["run"] {
  const fused: ReadonlyMap<string, FusedKernel> = new Map([
    ["adam", createAdam(context)],
    ["crossEntropy", createCrossEntropy(context)],
    ["crossEntropyGradient", createCrossEntropyGradient(context)],
    ["logSoftmax", createSoftmax(context, true)],
    ["sgd", createSgd(context)],
    ["softmax", createSoftmax(context, false)],
  ]);
  return (kernel, args) => {
    if (fused.get(kernel.name)?.(args) !== true) {
      kernel.reference(args);
    }
  };
}
