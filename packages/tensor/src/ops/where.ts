import { record } from "../autograd/record.ts";
import { broadcastShapes } from "../core/broadcast-shapes.ts";
import { expanded } from "../core/expanded.ts";
import { finish } from "../core/finish.ts";
import { operands, type Operand } from "../core/operands.ts";
import { currentBackend } from "../engine.ts";
import { allocate } from "../memory/allocate.ts";
import { resident } from "../memory/resident.ts";
import type { Tensor } from "../tensor.ts";
import { sumTo } from "./sum-to.ts";

/**
 * Takes from `a` where `condition` is not 0 and from `b` elsewhere, with broadcasting.
 *
 * The gradient goes to `a` where it was taken, and to `b` where it was. A number that was not taken never spoils
 * the gradient, not even NaN.
 *
 * @example
 * import { greater, tensor, where } from "@gradkit/tensor";
 * const x = tensor([-1, 2]);
 * console.log(where(greater(x, 0), x, 0).toArray()); // [ 0, 2 ]
 */
export function where(condition: Tensor, a: Operand, b: Operand): Tensor {
  const [left, right] = operands(a, b);
  const shape = broadcastShapes(condition.shape, broadcastShapes(left.shape, right.shape, "where"), "where");
  const y = allocate(shape, left.dtype);
  currentBackend().select(
    expanded(resident(condition), shape),
    expanded(resident(left), shape),
    expanded(resident(right), shape),
    y,
  );
  finish(y);
  return record(
    y,
    [left, right],
    [(g) => sumTo(where(condition, g, 0), left.shape), (g) => sumTo(where(condition, 0, g), right.shape)],
  );
}
