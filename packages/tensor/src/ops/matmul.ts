import type { Shape } from "@gradkit/backend";
import { isTracked } from "../autograd/is-tracked.ts";
import { record } from "../autograd/record.ts";
import { broadcastShapes } from "../core/broadcast-shapes.ts";
import { expanded } from "../core/expanded.ts";
import { finish } from "../core/finish.ts";
import { operands } from "../core/operands.ts";
import { currentBackend } from "../engine.ts";
import { allocate } from "../memory/allocate.ts";
import { resident } from "../memory/resident.ts";
import type { Tensor } from "../tensor.ts";
import { sumTo } from "./sum-to.ts";
import { transpose } from "./transpose.ts";

/**
 * The matrix product over the last two axes: `[..., m, k]` times `[..., k, n]` gives `[..., m, n]`; the axes before
 * them broadcast.
 *
 * `Y = A B`, `dL/dA = dL/dY B^T`, `dL/dB = A^T dL/dY`.
 *
 * @throws RangeError when a tensor has fewer than two axes or the inner lengths differ.
 * @example
 * import { matmul, tensor } from "@gradkit/tensor";
 * console.log(matmul(tensor([[1, 2]]), tensor([[3], [4]])).toArray()); // [ [ 11 ] ]
 */
export function matmul(left: Tensor, right: Tensor): Tensor {
  const [a, b] = operands(left, right);
  requireMatrices(a, b);
  const [m, k] = [a.shape[a.rank - 2]!, a.shape[a.rank - 1]!];
  const [inner, n] = [b.shape[b.rank - 2]!, b.shape[b.rank - 1]!];
  if (k !== inner) {
    throw new RangeError(
      `matmul: shapes [${a.shape.join(", ")}] and [${b.shape.join(", ")}] do not fit: the left one has rows of ` +
        `length ${k}, the right one columns of length ${inner}.`,
    );
  }
  let y: Tensor;
  if (a.rank === 2 && b.rank === 2) {
    y = allocate([m, n], a.dtype);
    currentBackend().matmul(resident(a), resident(b), y);
  } else {
    const batch = broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2), "matmul");
    y = allocate([...batch, m, n], a.dtype);
    const [leftShape, rightShape] = [sameBatch(a.shape, batch), sameBatch(b.shape, batch)];
    currentBackend().matmul(expanded(resident(a), leftShape), expanded(resident(b), rightShape), y);
  }
  finish(y);
  if (!isTracked(a, b)) {
    return y;
  }
  return record(
    y,
    [a, b],
    [(g) => sumTo(matmul(g, transpose(b)), a.shape), (g) => sumTo(matmul(transpose(a), g), b.shape)],
  );
}

function requireMatrices(a: Tensor, b: Tensor): void {
  if (a.rank < 2 || b.rank < 2) {
    throw new RangeError(
      `matmul: needs matrices, but got shapes [${a.shape.join(", ")}] and [${b.shape.join(", ")}]. ` +
        `Use reshape to turn a vector into a row [1, n] or a column [n, 1].`,
    );
  }
}

function sameBatch(shape: Shape, batch: Shape): Shape {
  return shape.length - 2 === batch.length && batch.every((length, axis) => length === shape[axis])
    ? shape
    : [...batch, ...shape.slice(-2)];
}
