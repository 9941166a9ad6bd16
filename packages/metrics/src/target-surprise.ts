import type { ClassScores, ScoreKind } from "./class-scores.ts";
import { logOfSum } from "./row-probabilities.ts";

/** `-ln p` of the right class of a row; probabilities count as at least the machine epsilon. */
export function targetSurprise(
  { scores, right, classes }: ClassScores,
  row: number,
  kind: ScoreKind,
): number {
  const start = row * classes;
  const score = scores[start + right[row]!]!;
  return kind === "logits"
    ? logOfSum(scores, start, classes) - score
    : -Math.log(Math.max(score, Number.EPSILON));
}
