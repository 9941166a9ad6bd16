import type { Problem } from "./problem.ts";

/**
 * Problems of a text moved along with an edit, until it is checked again: those after what was changed move with it, and those in it
 * are gone.
 */
export function moveProblems(
  problems: readonly Problem[],
  before: string,
  after: string,
): readonly Problem[] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) {
    head++;
  }
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) {
    tail++;
  }
  const by = after.length - before.length;
  return problems.flatMap((problem) => {
    const { start, end } = problem;
    if (end <= head) {
      return [problem];
    }
    return start >= before.length - tail ? [{ ...problem, start: start + by, end: end + by }] : [];
  });
}
