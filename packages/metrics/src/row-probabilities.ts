import type { ClassScores, ScoreKind } from "./class-scores.ts";

/** Writes the probabilities of a row into `into`: the softmax of logits, in double precision. */
export function rowProbabilities(
  { scores, classes }: ClassScores,
  row: number,
  kind: ScoreKind,
  into: Float64Array,
): void {
  const start = row * classes;
  if (kind === "probabilities") {
    for (let j = 0; j < classes; j++) {
      into[j] = scores[start + j]!;
    }
    return;
  }
  const normalizer = logOfSum(scores, start, classes);
  for (let j = 0; j < classes; j++) {
    into[j] = Math.exp(scores[start + j]! - normalizer);
  }
}

/** `ln sum_j e^(x_j)` over a row, without overflow. */
export function logOfSum(scores: ArrayLike<number>, start: number, classes: number): number {
  let largest = -Infinity;
  for (let j = 0; j < classes; j++) {
    largest = Math.max(largest, scores[start + j]!);
  }
  let sum = 0;
  for (let j = 0; j < classes; j++) {
    sum += Math.exp(scores[start + j]! - largest);
  }
  return largest + Math.log(sum);
}
