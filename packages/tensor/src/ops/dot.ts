import type { Tensor } from "../tensor.ts";
import { matmul } from "./matmul.ts";
import { reshape } from "./reshape.ts";

/**
 * The inner product of two vectors.
 *
 * `y = sum_i a_i b_i`, `dy/da = b`, `dy/db = a`.
 *
 * @throws RangeError unless both are vectors of one length.
 * @example
 * import { dot, tensor } from "@gradkit/tensor";
 * console.log(dot(tensor([1, 2, 3]), tensor([4, 5, 6])).item()); // 32
 * @see {@link https://pytorch.org/docs/stable/generated/torch.dot.html}
 */
export function dot(a: Tensor, b: Tensor): Tensor {
  if (a.rank !== 1 || b.rank !== 1 || a.size !== b.size) {
    throw new RangeError(
      `dot: needs two vectors of one length, but got shapes [${a.shape.join(", ")}] and [${b.shape.join(", ")}]. ` +
        "Use matmul for matrices and einsum for anything else.",
    );
  }
  return reshape(matmul(reshape(a, [1, a.size]), reshape(b, [b.size, 1])), []);
}
