import type { WhyQuestion } from "./why-question.ts";

/** What a question comes to for one reading. */
export interface AskedClass {
  /** The class that pixels speak for or against. */
  readonly target: number;
  /** The class it is held against; undefined where it is held against all others. */
  readonly rival: number | undefined;
}

/** The classes that a question means, given the scores of all of them. */
export function askedClass(question: WhyQuestion, scores: ArrayLike<number>): AskedClass {
  const best = bestOf(scores);
  if (question === "answer") {
    return { target: best, rival: undefined };
  }
  if (question === "next") {
    return { target: best, rival: bestOf(scores, best) };
  }
  const label = Number(question.slice(3));
  return question.startsWith("for")
    ? { target: label, rival: undefined }
    : { target: bestOf(scores, label), rival: label };
}

/** The class with the largest score, but for one. */
function bestOf(scores: ArrayLike<number>, except = -1): number {
  let best = except === 0 ? 1 : 0;
  for (let label = best + 1; label < scores.length; label++) {
    if (label !== except && (scores[label] ?? NaN) > (scores[best] ?? NaN)) {
      best = label;
    }
  }
  return best;
}
