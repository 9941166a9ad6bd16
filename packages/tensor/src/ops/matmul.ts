import type { Shape } from "@gradkit/backend";
import { attach } from "../autograd/attach.ts";
import { isTracked } from "../autograd/is-tracked.ts";
import { broadcastShapes } from "../core/broadcast-shapes.ts";
import { expanded } from "../core/expanded.ts";
import { finish } from "../core/finish.ts";
import { operands } from "../core/operands.ts";
import { currentBackend } from "../engine.ts";
import { allocateOutput } from "../memory/allocate.ts";
import { resident } from "../memory/resident.ts";
import { activeTape } from "../replay/active-tape.ts";
import { follow } from "../replay/follow.ts";
import type { Tensor } from "../tensor.ts";
import { sumTo } from "./sum-to.ts";
import { transpose } from "./transpose.ts";

/** What names it on a tape. */
const multiplied = {};

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
  const [first, second] = operands(left, right);
  const tape = activeTape();
  const known = tape?.recall(multiplied, undefined, first, second);
  if (known !== undefined) {
    return known.output;
  }
  requireMatrices(first, second);
  const a = tape?.see(first) ?? first;
  const b = tape?.see(second) ?? second;
  const batch =
    a.rank === 2 && b.rank === 2 ? [] : broadcastShapes(a.shape.slice(0, -2), b.shape.slice(0, -2), "matmul");
  const y = allocateOutput(tape, [...batch, a.shape[a.rank - 2]!, b.shape[b.rank - 1]!], a.dtype);
  const x1 = expanded(tape === undefined ? resident(a) : a, sameBatch(a.shape, batch));
  const x2 = expanded(tape === undefined ? resident(b) : b, sameBatch(b.shape, batch));
  const backend = currentBackend();
  backend.matmul(x1, x2, y);
  finish(y, "matmul");
  if (isTracked(a, b)) {
    attach(
      y,
      [a, b],
      [(g) => sumTo(matmul(g, transpose(b)), a.shape), (g) => sumTo(matmul(transpose(a), g), b.shape)],
    );
  }
  const run = (): void => {
    follow(x1, a);
    follow(x2, b);
    backend.matmul(x1, x2, y);
  };
  tape?.remember({ op: multiplied, a, b, output: y, run });
  return y;
}

function requireMatrices(a: Tensor, b: Tensor): void {
  if (a.rank < 2 || b.rank < 2) {
    throw new RangeError(
      `matmul: needs matrices, but got shapes [${a.shape.join(", ")}] and [${b.shape.join(", ")}]. ` +
        `Use reshape to turn a vector into a row [1, n] or a column [n, 1].`,
    );
  }
  const k = a.shape[a.rank - 1]!;
  const inner = b.shape[b.rank - 2]!;
  if (k !== inner) {
    throw new RangeError(
      `matmul: shapes [${a.shape.join(", ")}] and [${b.shape.join(", ")}] do not fit: the left one has rows of ` +
        `length ${k}, the right one columns of length ${inner}.`,
    );
  }
}

function sameBatch(shape: Shape, batch: Shape): Shape {
  return shape.length - 2 === batch.length && batch.every((length, axis) => length === shape[axis])
    ? shape
    : [...batch, ...shape.slice(-2)];
}
