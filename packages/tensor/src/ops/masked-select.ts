import { broadcastShapes } from "../core/broadcast-shapes.ts";
import { fromData } from "../create/from-data.ts";
import type { Tensor } from "../tensor.ts";
import { broadcastTo } from "./broadcast-to.ts";
import { takeFlat } from "./take-flat.ts";

/**
 * The elements where `mask` is not 0, in row-major order, as a vector. Both broadcast.
 *
 * The gradient is 0 where nothing was taken.
 *
 * @throws RangeError when the shapes do not fit together.
 * @example
 * import { greater, maskedSelect, tensor } from "@gradkit/tensor";
 * const x = tensor([[1, -2], [-3, 4]]);
 * console.log(maskedSelect(x, greater(x, 0)).toArray()); // [ 1, 4 ]
 * @see {@link https://pytorch.org/docs/stable/generated/torch.masked_select.html}
 */
export function maskedSelect(x: Tensor, mask: Tensor): Tensor {
  const shape = broadcastShapes(x.shape, mask.shape, "maskedSelect");
  const taken = broadcastTo(mask, shape).data();
  const positions = new Int32Array(taken.length);
  let count = 0;
  for (let i = 0; i < taken.length; i++) {
    if (taken[i] !== 0) {
      positions[count++] = i;
    }
  }
  return takeFlat(broadcastTo(x, shape), fromData(positions.subarray(0, count), [count]));
}
