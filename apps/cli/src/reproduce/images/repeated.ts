import type { CourseScores, Scores } from "../course/course.ts";
import { inTurn } from "../course/stage.ts";
import type { ExperimentContext } from "../experiment.ts";
import { imageCourse, type ImagePlan } from "./image-course.ts";

/** Trains the same once for every seed. */
export async function repeated(
  plan: ImagePlan,
  seeds: readonly number[],
  context: ExperimentContext,
): Promise<readonly CourseScores[]> {
  return inTurn(
    context,
    seeds.map((seed, i) => ({ seed, i })),
    ({ i }) => `seed ${i + 1} of ${seeds.length}`,
    ({ seed }, part) => imageCourse(plan, seed, part),
  );
}

/** A score at the end, averaged over the courses: of training, or of a measured set. */
export function finalMean(courses: readonly CourseScores[], set: string, what: keyof Scores): number {
  const values = courses.map(({ epochs }) => {
    const last = epochs.at(-1);
    return (set === "train" ? last?.train : last?.after[set])?.[what] ?? NaN;
  });
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
