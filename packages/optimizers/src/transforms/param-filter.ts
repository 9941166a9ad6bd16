import type { Tensor } from "@gradkit/tensor";

/** Chooses parameters by their path, such as `0.weight`, and by what they look like. */
export type ParamFilter = (path: string, param: Tensor) => boolean;

/**
 * Chooses tensors of two and more axes: the weights of layers, but neither biases nor the scales and shifts of norms.
 *
 * @example
 * import { isMatrix } from "@gradkit/optimizers";
 * import { zeros } from "@gradkit/tensor";
 * console.log(isMatrix("0.weight", zeros([2, 3])), isMatrix("0.bias", zeros([3]))); // true false
 */
export const isMatrix: ParamFilter = (_, param) => param.rank >= 2;
