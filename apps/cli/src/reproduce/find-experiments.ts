import type { Experiment } from "./experiment.ts";
import { experiments } from "./experiments.ts";
import { findIds } from "./find-ids.ts";

/**
 * The experiments of these ids in the order given, each once; `all` stands for every one.
 *
 * @throws UsageError with the nearest ids
 */
export function findExperiments(ids: readonly string[]): readonly Experiment[] {
  return findIds(ids).flatMap((id) => experiments.filter((experiment) => experiment.id === id));
}
