import type { Tensor } from "../tensor.ts";
import { broadcastTo } from "./broadcast-to.ts";
import { reshape } from "./reshape.ts";

/** Which axis the first vector runs along. */
export interface MeshgridOptions {
  /**
   * `"xy"` as in plots and NumPy: the first vector runs along the columns and the second down the rows. `"ij"` as in
   * matrices: every vector runs along its own axis. Default `"xy"`.
   */
  readonly indexing?: "xy" | "ij";
}

/**
 * The coordinates of every point of a grid: one tensor for each vector, all of the same shape. They are views: no element
 * is copied.
 *
 * `grids[k][i_0, i_1, ...] = vectors[k][i_k]`, with the first two axes swapped for `"xy"`; the gradient of a vector is
 * summed over the grid.
 *
 * @throws RangeError when one of `vectors` is not a vector.
 * @example
 * import { meshgrid, tensor } from "@gradkit/tensor";
 * const [x, y] = meshgrid([tensor([1, 2, 3]), tensor([4, 5])]);
 * console.log(x?.toArray()); // [ [ 1, 2, 3 ], [ 1, 2, 3 ] ]
 * console.log(y?.toArray()); // [ [ 4, 4, 4 ], [ 5, 5, 5 ] ]
 */
export function meshgrid(vectors: readonly Tensor[], { indexing = "xy" }: MeshgridOptions = {}): Tensor[] {
  const wrong = vectors.findIndex((vector) => vector.rank !== 1);
  if (wrong >= 0) {
    throw new RangeError(
      `meshgrid: needs vectors, but vectors[${wrong}] has shape [${vectors[wrong]?.shape.join(", ") ?? ""}].`,
    );
  }
  const swaps = indexing === "xy" && vectors.length > 1;
  const axes = vectors.map((_, i) => (swaps && i < 2 ? 1 - i : i));
  const shape = axes.map((axis) => vectors[axis]?.size ?? 0);
  return vectors.map((vector, i) => {
    const own = shape.map((_, axis) => (axis === axes[i] ? vector.size : 1));
    return broadcastTo(reshape(vector, own), shape);
  });
}
