import { checkGradient, type CheckGradientOptions, type Tensor } from "@gradkit/tensor";

/**
 * Throws unless the gradient of `f` equals its central difference at every element of every input, naming the worst
 * element with both derivatives.
 *
 * @throws Error when the gradient is wrong.
 * @example
 * import { requireGradient } from "@gradkit/testing";
 * import { mul, tensor } from "@gradkit/tensor";
 * requireGradient((a, b) => mul(a, b), [tensor([1, 2]), tensor([3, 4])]);
 */
export function requireGradient(
  f: (...inputs: Tensor[]) => Tensor,
  inputs: readonly Tensor[],
  options: CheckGradientOptions = {},
): void {
  const { passed, error, input, index, analytic, numeric } = checkGradient(f, inputs, options);
  if (!passed) {
    throw new Error(
      `The gradient is wrong by ${error.toExponential(1)} (relative) at element ${index} of input ${input}: it is ` +
        `${short(analytic)}, but the central difference is ${short(numeric)}.`,
    );
  }
}

/** Eight digits: more than a central difference is good for. */
function short(value: number): number {
  return Number(value.toPrecision(8));
}
