import { rng } from "@gradkit/random";
import type { ExperimentContext } from "./experiment.ts";

/** What an experiment is given in tests: nobody watches, nothing is downloaded. */
export function testContext(options: Partial<ExperimentContext> = {}): ExperimentContext {
  return {
    quick: true,
    rng: rng(0),
    data: { folder: undefined, offline: true },
    signal: new AbortController().signal,
    progress: () => undefined,
    breathe: () => undefined,
    ...options,
  };
}
