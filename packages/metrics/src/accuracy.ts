import { argmax, type Tensor } from "@gradkit/tensor";
import type { Metric } from "./metric.ts";

/** How many samples were right, of how many. */
export type AccuracyState = { readonly correct: number; readonly total: number };

/**
 * The share of samples whose largest logit stands at the right class, from 0 to 1.
 *
 * Predictions have shape `[..., classes]`; targets are class indices of shape `[...]`, or distributions of shape
 * `[..., classes]`, whose largest entry counts. Of several equal logits the first one counts.
 *
 * @example
 * import { accuracy, measure } from "@gradkit/metrics";
 * import { tensor } from "@gradkit/tensor";
 * const logits = tensor([[2, 1], [0, 3]]);
 * console.log(measure(accuracy, logits, tensor([0, 0], { dtype: "int32" }))); // 0.5
 */
export const accuracy: Metric<AccuracyState> = {
  name: "accuracy",
  init: () => ({ correct: 0, total: 0 }),
  update({ correct, total }, predictions, targets) {
    const chosen = argmax(predictions).data();
    const right = classesOf(targets, predictions).data();
    let hits = 0;
    for (let i = 0; i < chosen.length; i++) {
      hits += Number(chosen[i] === right[i]);
    }
    return { correct: correct + hits, total: total + chosen.length };
  },
  merge: (a, b) => ({ correct: a.correct + b.correct, total: a.total + b.total }),
  compute: ({ correct, total }) => correct / total,
};

function classesOf(targets: Tensor, predictions: Tensor): Tensor {
  const classes = targets.rank === predictions.rank ? argmax(targets) : targets;
  if (
    classes.rank !== predictions.rank - 1 ||
    classes.shape.some((n, axis) => n !== predictions.shape[axis])
  ) {
    throw new RangeError(
      `accuracy: targets of shape [${targets.shape.join(", ")}] do not fit predictions of shape ` +
        `[${predictions.shape.join(", ")}]: give class indices of shape [${predictions.shape.slice(0, -1).join(", ")}].`,
    );
  }
  return classes;
}
