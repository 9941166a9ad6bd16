import { sizeOf, type Shape } from "@gradkit/backend";
import { record } from "../autograd/record.ts";
import { full } from "../create/full.ts";
import { assign } from "../ops/assign.ts";
import type { Tensor } from "../tensor.ts";
import { view } from "./view.ts";

/**
 * Which elements of a tensor a view shows, as a function of the strides the tensor has: the first element, counted from
 * the tensor's own first, and how far the view's neighbours stand apart. No two places of the view show one element.
 */
export type Placement = (strides: readonly number[]) => {
  readonly offset: number;
  readonly strides: readonly number[];
};

/** A view of some elements of `x`; no element is copied. The gradient is {@link embedded} in zeros. */
export function strided(x: Tensor, shape: Shape, placement: Placement): Tensor {
  const { offset, strides } = placement(x.strides);
  // A view of nothing must not point beyond the block.
  const y = view(x, shape, strides, undefined, sizeOf(shape) === 0 ? 0 : offset);
  // Along an axis of stride 0 two places look the same to a tape, but their gradients belong to different elements.
  const repeatable = !x.strides.includes(0);
  return record(y, [x], [(g) => embedded(g, x.shape, placement)], { repeatable });
}

/** Zeros of a shape with `x` written to where {@link strided} would read it; the gradient is read from there. */
export function embedded(x: Tensor, shape: Shape, placement: Placement): Tensor {
  const y = full(shape, 0, { dtype: x.dtype });
  if (x.size > 0) {
    const { offset, strides } = placement(y.strides);
    assign(view(y, x.shape, strides, undefined, offset), x);
  }
  return record(y, [x], [(g) => strided(g, x.shape, placement)], { repeatable: true });
}
