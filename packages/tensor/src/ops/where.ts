import type { View } from "@gradkit/backend";
import { attach } from "../autograd/attach.ts";
import { broadcastShapes } from "../core/broadcast-shapes.ts";
import { expanded } from "../core/expanded.ts";
import { finish } from "../core/finish.ts";
import { operands, type Operand } from "../core/operands.ts";
import { currentBackend } from "../engine.ts";
import { allocateOutput } from "../memory/allocate.ts";
import { resident } from "../memory/resident.ts";
import { activeTape } from "../replay/active-tape.ts";
import { follow } from "../replay/follow.ts";
import type { Tensor } from "../tensor.ts";
import { sumTo } from "./sum-to.ts";

/** What names it on a tape. */
const selected = {};

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
  const [first, second] = operands(a, b);
  const tape = activeTape();
  const known = tape?.recall(selected, undefined, condition, first, second);
  if (known !== undefined) {
    return known.output;
  }
  const [chooser, left, right] = tape ? [tape.see(condition), tape.see(first), tape.see(second)] : [condition, first, second]; // prettier-ignore
  const shape = broadcastShapes(chooser.shape, broadcastShapes(left.shape, right.shape, "where"), "where");
  const y = allocateOutput(tape, shape, left.dtype);
  const backend = currentBackend();
  const [c, x1, x2] = [chooser, left, right].map((x) =>
    expanded(tape === undefined ? resident(x) : x, shape),
  ) as [View, View, View];
  backend.select(c, x1, x2, y);
  finish(y, "where");
  attach(
    y,
    [left, right],
    [(g) => sumTo(where(chooser, g, 0), left.shape), (g) => sumTo(where(chooser, 0, g), right.shape)],
  );
  const run = (): void => {
    follow(c, chooser);
    follow(x1, left);
    follow(x2, right);
    backend.select(c, x1, x2, y);
  };
  tape?.remember({ op: selected, a: chooser, b: left, c: right, output: y, run });
  return y;
}
