import type { Generator } from "@gradkit/random";
import type { Axis } from "./parse-set.ts";

/** Values for the options that a sweep tries, by option. */
export type Setting = Readonly<Record<string, string>>;

/** One run of a sweep. */
export interface Job {
  /** Its folder below that of the sweep: `lr=0.1 hidden=64 seed=0`. */
  readonly name: string;
  readonly setting: Setting;
  readonly seed: number;
}

/** Every combination of values, the first option varying slowest. */
export function grid(axes: readonly Axis[]): readonly Setting[] {
  return axes.reduce<readonly Setting[]>(
    (settings, { option, values }) =>
      settings.flatMap((setting) => values.map((value) => ({ ...setting, [option]: value }))),
    [{}],
  );
}

/** Some of all combinations, drawn without putting back. */
export function drawn(axes: readonly Axis[], count: number, generator: Generator): readonly Setting[] {
  const all = grid(axes);
  return [...generator.permutation(all.length)].slice(0, count).map((i) => all[i]!);
}

/** A run of each setting with each seed; the seeds of a setting follow each other. */
export function planJobs(settings: readonly Setting[], seeds: readonly number[]): readonly Job[] {
  return settings.flatMap((setting) =>
    seeds.map((seed) => {
      const words = [...Object.entries(setting), ["seed", seed]].map(([name, value]) => `${name}=${value}`);
      return { name: words.join(" ").replace(/[/\\:*?"<>|]/g, "_"), setting, seed };
    }),
  );
}
