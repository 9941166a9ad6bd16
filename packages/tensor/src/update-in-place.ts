import type { Kernel } from "@gradkit/backend";
import { runKernel } from "./core/run-kernel.ts";
import type { Tensor } from "./tensor.ts";

/**
 * Runs a kernel that overwrites tensors, as the update of an optimizer does.
 *
 * @param kernel The computation.
 * @param args Its arguments: tensors, which it sees as views, and settings.
 * @param written Those of the tensors that it overwrites.
 * @example
 * import { elements, tensor, updateInPlace, type View } from "@gradkit/tensor";
 * const double = {
 *   name: "double",
 *   reference: ({ x }: { x: View }) => elements(x).forEach((value, i, all) => (all[i] = 2 * value)),
 * };
 * const x = tensor([1, 2]);
 * updateInPlace(double, { x }, [x]);
 * console.log(x.toArray()); // [ 2, 4 ]
 */
export function updateInPlace<A extends object>(
  kernel: Kernel<A>,
  args: A,
  written: readonly Tensor[],
): void {
  runKernel(kernel, args, written);
}
