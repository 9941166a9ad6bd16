import type { CourseScores } from "../course/course.ts";
import type { Table } from "../experiment.ts";

/** The accuracy of single batches of several courses side by side, about 50 of them. */
export function batchTable(names: readonly string[], courses: readonly CourseScores[]): Table {
  const longest = Math.max(...courses.map(({ batches }) => batches.length));
  const every = Math.max(1, Math.ceil(longest / 50));
  const rows = Array.from({ length: Math.ceil(longest / every) }, (_, i) => [
    i * every,
    ...courses.map(({ batches }) => batches[i * every]?.accuracy ?? null),
  ]);
  return { name: "accuracy by batch", columns: ["batch", ...names], rows };
}
