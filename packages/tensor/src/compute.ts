import type { Kernel } from "@gradkit/backend";
import { finish } from "./core/finish.ts";
import { runKernel } from "./core/run-kernel.ts";
import type { Tensor } from "./tensor.ts";

/**
 * Fills tensors with a kernel of your own. Its gradient, if it has one, is added by {@link record}.
 *
 * @param kernel The computation.
 * @param args Its arguments: tensors, which it sees as views, and settings.
 * @param made Those of the tensors that {@link empty} made for it to fill.
 * @example
 * import { compute, elements, empty, tensor, type View } from "@gradkit/tensor";
 * const reverse = {
 *   name: "reverse",
 *   reference: ({ x, y }: { x: View; y: View }) => elements(y).set([...elements(x)].slice(0, 3).reverse()),
 * };
 * const y = empty([3], "float32");
 * compute(reverse, { x: tensor([1, 2, 3]), y }, [y]);
 * console.log(y.toArray()); // [ 3, 2, 1 ]
 */
export function compute<A extends object>(kernel: Kernel<A>, args: A, made: readonly Tensor[]): void {
  runKernel(kernel, args, made);
  for (const tensor of made) {
    finish(tensor, kernel.name);
  }
}
