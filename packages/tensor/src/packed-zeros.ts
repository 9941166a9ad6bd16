import { allocatePacked } from "./memory/packed.ts";
import type { Tree } from "./tree.ts";

/**
 * Zeros in the shapes of `tree`, packed like {@link pack} does; what optimizers keep as state.
 *
 * @example
 * import { ones, packedZeros } from "@gradkit/tensor";
 * console.log(packedZeros({ weight: ones([2]) }).weight.toArray()); // [ 0, 0 ]
 */
export function packedZeros<T extends Tree>(tree: T): T {
  return allocatePacked(tree).tree;
}
