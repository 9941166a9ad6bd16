import { sizeOf, type Shape } from "@gradkit/backend";
import { attach } from "../autograd/attach.ts";
import { isTracked } from "../autograd/is-tracked.ts";
import { activeTape } from "../replay/active-tape.ts";
import { follow } from "../replay/follow.ts";
import { Tensor } from "../tensor.ts";

/** What names the making of a view on a tape. */
const made = {};

/**
 * Another look at the memory of `x`, without copying.
 *
 * @param delta How many elements after the start of `x` it starts.
 * @param gradient Given the gradient with respect to the view, the one with respect to `x`.
 */
export function view(
  input: Tensor,
  shape: Shape,
  strides: readonly number[],
  gradient?: (g: Tensor) => Tensor,
  delta = 0,
): Tensor {
  const tape = activeTape();
  const layout = tape && [shape, strides, delta];
  const known = tape?.recall(made, layout, input);
  if (known !== undefined) {
    return known.output;
  }
  const x = tape?.see(input) ?? input;
  const y = new Tensor(x.block, x.dtype, shape, strides, x.offset + delta, sizeOf(shape));
  if (gradient !== undefined && isTracked(x)) {
    attach(y, [x], [gradient]);
  }
  tape?.remember({
    op: made,
    a: x,
    settings: layout,
    output: y,
    run() {
      follow(y, x, delta);
    },
    isLight: true,
  });
  return y;
}
