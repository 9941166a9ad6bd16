import type { Problem } from "./problem.ts";

/** The next problem after a place of the text, or the one before it; after the last one comes the first. */
export function problemFrom(problems: readonly Problem[], place: number, by: 1 | -1): Problem | undefined {
  return by === 1
    ? (problems.find(({ start }) => start > place) ?? problems[0])
    : (problems.findLast(({ start }) => start < place) ?? problems.at(-1));
}
