import type { ExperimentContext } from "../experiment.ts";

/** The context for one of several parts of an experiment: its progress from 0 to 1 is that of the whole from `from` to `to`. */
export function stage(
  context: ExperimentContext,
  from: number,
  to: number,
  name?: string,
): ExperimentContext {
  return {
    ...context,
    progress: (share, what) => context.progress(from + (to - from) * share, name ?? what),
  };
}

/** Does something for each of several named things, one after the other, and tells how far it is. */
export async function inTurn<T, R>(
  context: ExperimentContext,
  things: readonly T[],
  nameOf: (thing: T) => string,
  work: (thing: T, context: ExperimentContext) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  for (const [i, thing] of things.entries()) {
    const part = stage(context, i / things.length, (i + 1) / things.length, nameOf(thing));
    results.push(await work(thing, part));
  }
  return results;
}
