import { normalizeAxis } from "../core/axes.ts";
import { view } from "../core/view.ts";
import type { Tensor } from "../tensor.ts";

/**
 * Reorders the axes: `y[i_p0, i_p1, ...] = x[i_0, i_1, ...]`. Without `permutation` the last two axes are swapped. It
 * is a view: no element moves.
 *
 * The gradient is permuted back.
 *
 * @param permutation For each axis of the result, the axis of `x` it comes from.
 * @throws RangeError when `permutation` does not name every axis once.
 * @example
 * import { tensor, transpose } from "@gradkit/tensor";
 * console.log(transpose(tensor([[1, 2], [3, 4]])).toArray()); // [ [ 1, 3 ], [ 2, 4 ] ]
 */
export function transpose(x: Tensor, permutation?: readonly number[]): Tensor {
  if (permutation === undefined) {
    return swapLastTwo(x);
  }
  const axes = permutation.map((axis) => normalizeAxis(axis, x.rank, "transpose"));
  if (axes.length !== x.rank || new Set(axes).size !== x.rank) {
    throw new RangeError(
      `transpose: [${permutation.join(", ")}] does not name each of the ${x.rank} axes of ` +
        `[${x.shape.join(", ")}] once.`,
    );
  }
  return view(
    x,
    axes.map((axis) => x.shape[axis]!),
    axes.map((axis) => x.strides[axis]!),
    (g) => transpose(g, inverse(axes)),
  );
}

function swapLastTwo(x: Tensor): Tensor {
  if (x.rank < 2) {
    return x;
  }
  return view(x, swapped(x.shape), swapped(x.strides), swapLastTwo);
}

function swapped(list: readonly number[]): number[] {
  const copy = list.slice();
  const last = copy.length - 1;
  copy[last] = list[last - 1]!;
  copy[last - 1] = list[last]!;
  return copy;
}

function inverse(axes: readonly number[]): number[] {
  const back = new Array<number>(axes.length);
  axes.forEach((axis, i) => {
    back[axis] = i;
  });
  return back;
}
