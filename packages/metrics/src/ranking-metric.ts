import { requireClassIndices, type Tensor } from "@gradkit/tensor";
import type { Metric } from "./metric.ts";
import { requireSameShape } from "./require-same-shape.ts";

/** Every score and its truth, batch by batch: all of them are needed, so the state grows with the data. */
export type RankingState = {
  readonly scores: readonly (readonly number[])[];
  readonly truths: readonly (readonly number[])[];
};

/** How many yes and no answers have at least each score that occurs, the highest score first. */
export interface Ranking {
  readonly thresholds: readonly number[];
  readonly yes: readonly number[];
  readonly no: readonly number[];
}

/** A metric of the order of scores of yes-or-no answers. */
export function rankingMetric<Value>(
  name: string,
  compute: (ranking: Ranking) => Value,
): Metric<RankingState, Value> {
  const merge = (a: RankingState, b: RankingState): RankingState => ({
    scores: [...a.scores, ...b.scores],
    truths: [...a.truths, ...b.truths],
  });
  return {
    name,
    init: () => ({ scores: [], truths: [] }),
    update: (state, predictions, targets) => merge(state, collected(name, predictions, targets)),
    merge,
    compute: (state) => compute(ranked(state)),
  };
}

function collected(name: string, predictions: Tensor, targets: Tensor): RankingState {
  requireSameShape(name, predictions, targets);
  const truths = targets.data();
  requireClassIndices(truths, 2);
  const scores = Array.from(predictions.data(), (score, i) => {
    if (Number.isNaN(score)) {
      throw new RangeError(
        `${name}: the prediction at position ${i} is NaN, which has no place in an order.`,
      );
    }
    // Infinities keep their place in the order; JSON has none.
    return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, score));
  });
  return { scores: [scores], truths: [[...truths]] };
}

function ranked(state: RankingState): Ranking {
  const scores = Float64Array.from(state.scores.flat());
  const truths = state.truths.flat();
  const order = Uint32Array.from(scores.keys()).sort((a, b) => scores[b]! - scores[a]!);
  const [thresholds, yes, no]: [number[], number[], number[]] = [[], [], []];
  let [yesSoFar, noSoFar] = [0, 0];
  order.forEach((at, place) => {
    yesSoFar += truths[at]!;
    noSoFar += 1 - truths[at]!;
    const next = order[place + 1];
    // Equal scores share one threshold.
    if (next === undefined || scores[next] !== scores[at]) {
      thresholds.push(scores[at]!);
      yes.push(yesSoFar);
      no.push(noSoFar);
    }
  });
  return { thresholds, yes, no };
}
