import { seenMarks, type Mark } from "./mark.ts";

/** Whether a test image lies on the paper with nothing drawn over it. */
export function isTestImage(marks: readonly Mark[]): boolean {
  const seen = seenMarks(marks);
  return seen.length === 1 && seen[0]?.kind === "image";
}
