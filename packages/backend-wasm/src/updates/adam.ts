import { sizeOf } from "@gradkit/backend";
import { addressOf } from "../engine/address-of.ts";
import type { Context } from "../engine/context.ts";
import { floatBytes } from "../engine/float-bytes.ts";
import type { FusedKernel } from "../engine/run.ts";
import { isAdamArguments } from "./adam-arguments.ts";
import { areAlike } from "../engine/are-alike.ts";

/** The kernel "adam" in one pass over contiguous float32 or float64 numbers. */
export function createAdam({ memory, kernels }: Context): FusedKernel {
  return (args) => {
    if (!isAdamArguments(args)) {
      return false;
    }
    const { param, grad, firstMoment, secondMoment, learningRate, beta1, beta2, epsilon } = args;
    const bytes = floatBytes(param, memory);
    const fits =
      bytes !== 0 &&
      areAlike(param, param, memory) &&
      areAlike(param, grad, memory) &&
      areAlike(param, firstMoment, memory) &&
      areAlike(param, secondMoment, memory);
    if (fits) {
      const run = bytes === 4 ? kernels.adamFloat32 : kernels.adamFloat64;
      run(
        sizeOf(param.shape),
        addressOf(param, bytes),
        addressOf(grad, bytes),
        addressOf(firstMoment, bytes),
        addressOf(secondMoment, bytes),
        learningRate / args.correction1,
        beta1,
        1 - beta1,
        beta2,
        1 - beta2,
        1 / args.correction2,
        epsilon,
      );
    }
    return fits;
  };
}
