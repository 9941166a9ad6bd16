import type { ExperimentContext } from "../experiment.ts";

/** So many seeds from the experiment's generator; when quick, one. */
export function seeds(count: number, { quick, rng }: ExperimentContext): readonly number[] {
  return Array.from({ length: quick ? 1 : count }, () => rng.integers(2 ** 31));
}
