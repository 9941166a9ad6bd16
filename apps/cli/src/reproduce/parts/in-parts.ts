import type { CourseScores } from "../course/course.ts";
import { inTurn } from "../course/stage.ts";
import type { ExperimentContext } from "../experiment.ts";
import { PartDone } from "./part-done.ts";

/**
 * Makes a training for each of several named things, except those that are kept from an earlier try.
 *
 * @throws PartDone when only one of them was asked for
 */
export async function inParts<T>(
  context: ExperimentContext,
  things: readonly T[],
  nameOf: (thing: T) => string,
  train: (thing: T, context: ExperimentContext) => Promise<CourseScores>,
): Promise<readonly CourseScores[]> {
  const { parts } = context;
  const only = parts?.only;
  const numbered = things.map((thing, part) => ({ thing, part }));
  const made = await inTurn(
    context,
    numbered.filter(({ part }) => only === undefined || part === only),
    ({ thing }) => nameOf(thing),
    async ({ thing, part }, stage) => {
      const kept = await parts?.read(part);
      if (kept !== undefined) {
        return kept;
      }
      const course = await train(thing, stage);
      await parts?.write(part, course);
      return course;
    },
  );
  if (only !== undefined) {
    throw new PartDone();
  }
  return made;
}
