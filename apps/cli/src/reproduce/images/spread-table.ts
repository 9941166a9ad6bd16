import { spreadOf } from "@gradkit/training";
import type { CourseScores, EpochScores, Scores } from "../course/course.ts";
import type { Table } from "../experiment.ts";

/** A mean and a deviation for every epoch or batch. */
export interface Spread {
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
}

/** Mean and deviation over courses, at each place of a list that they all have. */
export function spreadBy(lists: readonly (readonly number[])[]): Spread {
  const length = Math.min(...lists.map((list) => list.length));
  const at = Array.from({ length }, (_, i) => spreadOf(lists.map((list) => list[i] ?? NaN)));
  return { mean: at.map(({ mean }) => mean), deviation: at.map((one) => one.deviation) };
}

/** One score of every epoch, for each course. */
export function byEpoch(
  courses: readonly CourseScores[],
  pick: (epoch: EpochScores) => Scores | undefined,
  what: keyof Scores,
): readonly (readonly number[])[] {
  return courses.map(({ epochs }) => epochs.map((epoch) => pick(epoch)?.[what] ?? NaN));
}

/** Means and deviations of training and a measured set by epoch. */
export function spreadTable(name: string, courses: readonly CourseScores[], set: string): Table {
  const parts = [
    ["train", (epoch: EpochScores): Scores => epoch.train],
    [set, (epoch: EpochScores): Scores | undefined => epoch.after[set]],
  ] as const;
  const spreads = parts.flatMap(([part, pick]) =>
    (["loss", "accuracy"] as const).map((what) => ({
      title: `${part} ${what}`,
      ...spreadBy(byEpoch(courses, pick, what)),
    })),
  );
  const length = Math.max(...spreads.map(({ mean }) => mean.length));
  return {
    name,
    columns: ["epoch", ...spreads.flatMap(({ title }) => [title, `${title} deviation`])],
    rows: Array.from({ length }, (_, i) => [
      i + 1,
      ...spreads.flatMap(({ mean, deviation }) => [mean[i] ?? null, deviation[i] ?? null]),
    ]),
  };
}
