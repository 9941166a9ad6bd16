import type { Backend } from "@gradkit/backend";
import { createArgmax } from "../elements/argmax.ts";
import { createFlat } from "../elements/flat.ts";
import { createCrossEntropyGradient } from "../losses/cross-entropy-gradient.ts";
import { createCrossEntropy } from "../losses/cross-entropy.ts";
import { createSoftmax } from "../rows/softmax.ts";
import { createAdam } from "../updates/adam.ts";
import { createSgd } from "../updates/sgd.ts";
import { createConvolution } from "../windows/convolution.ts";
import { createLargest } from "../windows/largest.ts";
import { createWindows } from "../windows/windows.ts";
import type { Context } from "./context.ts";

/** Computes a kernel's result if its arguments fit, and says whether it did. */
export type FusedKernel = (args: unknown) => boolean;

/** The kernels of an engine that only have a name: it replaces those it knows and whose arguments fit. */
export function createRun(context: Context): Backend["run"] {
  const fused: ReadonlyMap<string, FusedKernel> = new Map([
    ["adam", createAdam(context)],
    ["argmax", createArgmax(context)],
    ["convolve", createConvolution(context, "convolve")],
    ["convolveBack", createConvolution(context, "convolveBack")],
    ["convolveWeights", createConvolution(context, "convolveWeights")],
    ["crossEntropy", createCrossEntropy(context)],
    ["crossEntropyGradient", createCrossEntropyGradient(context)],
    ["fold", createWindows(context, "fold")],
    ["largestInWindow", createLargest(context)],
    ["logSoftmax", createSoftmax(context, true)],
    ["scatterFlat", createFlat(context, "scatterFlat")],
    ["sgd", createSgd(context)],
    ["softmax", createSoftmax(context, false)],
    ["takeFlat", createFlat(context, "takeFlat")],
    ["unfold", createWindows(context, "unfold")],
  ]);
  return (kernel, args) => {
    if (fused.get(kernel.name)?.(args) !== true) {
      kernel.reference(args);
    }
  };
}
