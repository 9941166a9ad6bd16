import type { Tensor } from "@gradkit/tensor";
import { classScores } from "./class-scores.ts";
import { largestClass } from "./largest-class.ts";
import type { Metric } from "./metric.ts";

/**
 * How often each class was predicted for each right class: `counts[right * classes + predicted]`. Before the first
 * batch there are 0 classes.
 */
export type ConfusionState = { readonly classes: number; readonly counts: readonly number[] };

/** A metric that is computed from a confusion matrix. */
export function confusionMetric<Value>(
  name: string,
  compute: (state: ConfusionState) => Value,
): Metric<ConfusionState, Value> {
  return {
    name,
    init: () => ({ classes: 0, counts: [] }),
    update: (state, predictions, targets) => merge(name, state, counted(name, predictions, targets)),
    merge: (a, b) => merge(name, a, b),
    compute,
  };
}

function counted(name: string, predictions: Tensor, targets: Tensor): ConfusionState {
  const scored = classScores(name, predictions, targets);
  const { classes, rows, right } = scored;
  const counts = new Array<number>(classes * classes).fill(0);
  for (let row = 0; row < rows; row++) {
    counts[right[row]! * classes + largestClass(scored, row)]!++;
  }
  return { classes, counts };
}

function merge(name: string, a: ConfusionState, b: ConfusionState): ConfusionState {
  if (a.classes === 0 || b.classes === 0) {
    return a.classes === 0 ? b : a;
  }
  if (a.classes !== b.classes) {
    throw new RangeError(
      `${name}: all batches must have the same number of classes, but one has ${a.classes} and another ${b.classes}.`,
    );
  }
  return { classes: a.classes, counts: a.counts.map((count, i) => count + b.counts[i]!) };
}
