import type { ClassScores } from "./class-scores.ts";

/** The class with the largest score of a row; the first of several, and the first NaN. */
export function largestClass({ scores, classes }: ClassScores, row: number): number {
  const start = row * classes;
  let best = 0;
  for (let j = 0; j < classes; j++) {
    const score = scores[start + j]!;
    if (Number.isNaN(score)) {
      return j;
    }
    if (score > scores[start + best]!) {
      best = j;
    }
  }
  return best;
}
