import { record } from "../autograd/record.ts";
import { normalizeAxis } from "../core/axes.ts";
import { commonDtype } from "../core/common-dtype.ts";
import { finish } from "../core/finish.ts";
import { sliceAxis } from "../core/slice-axis.ts";
import { view } from "../core/view.ts";
import { empty } from "../create/empty.ts";
import type { Tensor } from "../tensor.ts";
import { assign } from "./assign.ts";
import { cast } from "./cast.ts";

/**
 * Joins tensors along an axis they all have, in the later of their element types.
 *
 * The gradient is cut apart again.
 *
 * @throws RangeError when there is no tensor or no such axis, or another axis differs in length.
 * @example
 * import { concat, tensor } from "@gradkit/tensor";
 * console.log(concat([tensor([1, 2]), tensor([3])]).toArray()); // [ 1, 2, 3 ]
 * console.log(concat([tensor([[1], [2]]), tensor([[3], [4]])], 1).toArray()); // [ [ 1, 3 ], [ 2, 4 ] ]
 * @see {@link https://numpy.org/doc/stable/reference/generated/numpy.concatenate.html}
 */
export function concat(tensors: readonly Tensor[], axis = 0): Tensor {
  const [first] = tensors;
  if (first === undefined) {
    throw new RangeError("concat: there is no tensor to join; give it at least one.");
  }
  const along = normalizeAxis(axis, first.rank, "concat");
  tensors.forEach((x, i) => requireFit(first, x, i, along));
  const dtype = commonDtype(tensors);
  const parts = tensors.map((x) => cast(x, dtype));
  const starts: number[] = [];
  let length = 0;
  for (const { shape } of parts) {
    starts.push(length);
    length += shape[along]!;
  }
  const y = empty(
    first.shape.map((own, i) => (i === along ? length : own)),
    dtype,
  );
  parts.forEach((part, i) => {
    if (part.size > 0) {
      assign(view(y, part.shape, y.strides, undefined, starts[i]! * y.strides[along]!), part);
    }
  });
  return record(
    finish(y, "concat"),
    parts,
    parts.map(
      (part, i) => (g: Tensor) =>
        sliceAxis(g, along, { start: starts[i]!, stop: starts[i]! + part.shape[along]! }),
    ),
    { repeatable: true },
  );
}

function requireFit(first: Tensor, x: Tensor, i: number, along: number): void {
  const fits = x.rank === first.rank && x.shape.every((n, axis) => axis === along || n === first.shape[axis]);
  if (!fits) {
    throw new RangeError(
      `concat: tensor ${i} has shape [${x.shape.join(", ")}], which does not join [${first.shape.join(", ")}] ` +
        `along axis ${along}: all other axes must be equal.`,
    );
  }
}
