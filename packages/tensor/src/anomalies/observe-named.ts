import { Tensor } from "../tensor.ts";
import { observed } from "./watch.ts";

/**
 * Runs `work` and shows the result of every named part of it, such as the output of each layer of a `sequential`.
 *
 * @param see Is called with the names, outermost first (`"2 (residual) > 0 (dense)"`), and the tensor the part gave.
 * @example
 * import { mul, named, observeNamed, tensor } from "@gradkit/tensor";
 * observeNamed(
 *   () => named("double", () => mul(tensor([1, 2]), 2)),
 *   (place, output) => console.log(place, output.toArray()), // double [ 2, 4 ]
 * );
 */
export function observeNamed<R>(work: () => R, see: (place: string, output: Tensor) => void): R {
  return observed(work, (place, result) => {
    if (result instanceof Tensor) {
      see(place, result);
    }
  });
}
