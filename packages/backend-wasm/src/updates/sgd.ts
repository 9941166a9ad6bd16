import { sizeOf } from "@gradkit/backend";
import { addressOf } from "../engine/address-of.ts";
import type { Context } from "../engine/context.ts";
import { floatBytes } from "../engine/float-bytes.ts";
import type { FusedKernel } from "../engine/run.ts";
import { areAlike } from "../engine/are-alike.ts";
import { isSgdArguments } from "./sgd-arguments.ts";

/** The kernel "sgd" in one pass over contiguous float32 or float64 numbers. */
export function createSgd({ memory, kernels }: Context): FusedKernel {
  return (args) => {
    if (!isSgdArguments(args)) {
      return false;
    }
    const { param, grad, velocity, learningRate, momentum, dampening, nesterov, weightDecay } = args;
    const bytes = floatBytes(param, memory);
    const fits =
      bytes !== 0 &&
      areAlike(param, param, memory) &&
      areAlike(param, grad, memory) &&
      (velocity === undefined || areAlike(param, velocity, memory));
    if (fits) {
      const run = bytes === 4 ? kernels.sgdFloat32 : kernels.sgdFloat64;
      const velocityAddress = velocity === undefined ? 0 : addressOf(velocity, bytes);
      run(
        sizeOf(param.shape),
        addressOf(param, bytes),
        addressOf(grad, bytes),
        velocityAddress,
        learningRate,
        momentum,
        1 - dampening,
        nesterov,
        weightDecay,
      );
    }
    return fits;
  };
}
