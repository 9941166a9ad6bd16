import { isRecording } from "../autograd/recording.ts";
import { broadcastShapes } from "../core/broadcast-shapes.ts";
import { expanded } from "../core/expanded.ts";
import { currentBackend } from "../engine.ts";
import { releaseStaged, resident } from "../memory/resident.ts";
import { writeBack } from "../memory/write-back.ts";
import type { Tensor } from "../tensor.ts";

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
  const reached = broadcastShapes(value.shape, target.shape, "assign");
  if (reached.length !== target.rank || reached.some((length, axis) => length !== target.shape[axis])) {
    throw new RangeError(
      `assign: a value of shape [${value.shape.join(", ")}] does not fit a target of shape [${target.shape.join(", ")}].`,
    );
  }
  const out = resident(target);
  currentBackend().copy(expanded(resident(value), target.shape), out);
  writeBack(target, out);
  releaseStaged();
}
