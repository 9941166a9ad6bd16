import { isRecording } from "../autograd/recording.ts";
import { scope } from "../memory/scope.ts";
import { copyOut } from "./copy-out.ts";
import { Region } from "./region.ts";

/**
 * Makes a function of tensors that is called again and again cheaper: from the third call on, operations that are the same as
 * in the call before run their kernels into the same memory at once, without working out shapes, allocating or noting
 * gradients, and chains of elementwise ones run as one kernel.
 *
 * Every call still runs the function itself and compares, so it may branch, loop, read values and draw random numbers as it
 * likes: what it computes is what it would have computed anyway, to the bit. As in a {@link scope}, what is made in a call is
 * freed at its end but for the result. `valueAndGrad` and optimizers repeat their steps in this way by themselves.
 *
 * @param f A synchronous function. What it keeps besides its result must be copied with {@link keep}.
 * @example
 * import { add, mul, replayed, tensor, type Tensor } from "@gradkit/tensor";
 * const line = replayed((x: Tensor, slope: number) => add(mul(x, slope), 1));
 * for (const slope of [1, 2, 3]) {
 *   console.log(line(tensor([1, 10]), slope).toArray()); // [ 2, 11 ], [ 3, 21 ], [ 4, 31 ]
 * }
 */
export function replayed<A extends readonly unknown[], R>(f: (...args: A) => R): (...args: A) => R {
  const region = new Region();
  return (...args) => {
    if (isRecording()) {
      return f(...args);
    }
    return scope(() =>
      region.run((tape) => {
        const result = f(...args);
        return tape === undefined ? result : copyOut(result, tape);
      }),
    );
  };
}
