import { isRecording } from "../autograd/recording.ts";
import { broadcastShapes } from "../core/broadcast-shapes.ts";
import { expanded } from "../core/expanded.ts";
import { currentBackend } from "../engine.ts";
import { releaseStaged, resident } from "../memory/resident.ts";
import { writeBack } from "../memory/write-back.ts";
import { activeTape } from "../replay/active-tape.ts";
import { bringHome } from "../replay/bring-home.ts";
import { follow } from "../replay/follow.ts";
import type { Tape } from "../replay/tape.ts";
import type { Tensor } from "../tensor.ts";

/** What names it on a tape. */
const assigned = {};

/**
 * Writes `value` into the memory of `target`, converting the element type and broadcasting. This is how parameters
 * are updated; every view of the same memory sees it.
 *
 * @throws RangeError when `value` does not broadcast to the shape of `target`.
 * @throws Error when `target` takes part in a gradient that is being recorded.
 * @example
 * import { assign, ones, zeros } from "@gradkit/tensor";
 * const x = zeros([2]);
 * assign(x, ones([2]));
 * console.log(x.toArray()); // [ 1, 1 ]
 */
export function assign(target: Tensor, value: Tensor): void {
  if (isRecording() && target.node !== undefined) {
    throw new Error(
      "assign() was called on a tensor whose gradient is being recorded, which would make the gradient wrong. " +
        "Update parameters after valueAndGrad has returned.",
    );
  }
  const tape = activeTape();
  if (tape?.recall(assigned, undefined, target, value) !== undefined) {
    return;
  }
  const reached = broadcastShapes(value.shape, target.shape, "assign");
  if (reached.length !== target.rank || reached.some((length, axis) => length !== target.shape[axis])) {
    throw new RangeError(
      `assign: a value of shape [${value.shape.join(", ")}] does not fit a target of shape [${target.shape.join(", ")}].`,
    );
  }
  if (tape !== undefined) {
    assignOnTape(tape, tape.see(target), tape.see(value));
    return;
  }
  const out = resident(target);
  currentBackend().copy(expanded(resident(value), target.shape), out);
  writeBack(target, out);
  releaseStaged();
}

function assignOnTape(tape: Tape, target: Tensor, value: Tensor): void {
  const backend = currentBackend();
  const x = expanded(value, target.shape);
  const run = (): void => {
    follow(x, value);
    backend.copy(x, target);
    bringHome(target);
  };
  run();
  tape.remember({
    op: assigned,
    a: target,
    b: value,
    output: target,
    run,
    elementwise: { kernel: undefined, operands: [x] },
  });
}
