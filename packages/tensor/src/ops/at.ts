import { normalizeAxis } from "../core/axes.ts";
import { strided } from "../core/strided.ts";
import type { Tensor } from "../tensor.ts";

/**
 * What stands at one position of an axis, which disappears: a row of a matrix, a step of a sequence. It is a view: no
 * element is copied.
 *
 * The gradient is 0 at the other positions. To take all of them, {@link unstack} costs less on the way back.
 *
 * @param index The position, counted from the end when negative.
 * @throws RangeError when there is no such axis or position.
 * @example
 * import { at, tensor } from "@gradkit/tensor";
 * const x = tensor([[1, 2], [3, 4]]);
 * console.log(at(x, -1).toArray(), at(x, 0, 1).toArray()); // [ 3, 4 ] [ 1, 3 ]
 * @see {@link https://numpy.org/doc/stable/user/basics.indexing.html#single-element-indexing}
 */
export function at(x: Tensor, index: number, axis = 0): Tensor {
  const along = normalizeAxis(axis, x.rank, "at");
  const length = x.shape[along]!;
  if (!Number.isInteger(index) || index < -length || index >= length) {
    throw new RangeError(
      `at: there is no index ${index}: axis ${along} of shape [${x.shape.join(", ")}] has length ${length}` +
        (length === 0 ? "." : `, so use ${-length} to ${length - 1}.`),
    );
  }
  const position = index < 0 ? index + length : index;
  const others = (list: readonly number[]): number[] => list.filter((_, i) => i !== along);
  return strided(x, others(x.shape), (strides) => ({
    offset: position * strides[along]!,
    strides: others(strides),
  }));
}
