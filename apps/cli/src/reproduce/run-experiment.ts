import type { Generator } from "@gradkit/random";
import { formatDuration } from "../format/format-duration.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Experiment, Findings } from "./experiment.ts";
import type { PartStore } from "./parts/part-store.ts";
import type { ReproduceFlags } from "./reproduce-flags.ts";

/** What an experiment came to. */
export interface Outcome extends Findings {
  readonly experiment: Experiment;
  readonly quick: boolean;
  readonly seconds: number;
}

/** How an experiment is run. */
export interface RunOptions {
  readonly flags: Pick<ReproduceFlags, "quick" | "data" | "offline">;
  readonly random: Generator;
  readonly parts?: PartStore | undefined;
  /** Which share of all the work this one is. */
  readonly place: { readonly from: number; readonly to: number };
  readonly signal: AbortSignal;
}

/** How long the event loop may wait, in milliseconds. */
const longest = 50;

/** Runs an experiment and shows on the live line how far it is. Rejects with the signal's reason when that is aborted. */
export async function runExperiment(
  experiment: Experiment,
  { flags, random, parts, place, signal }: RunOptions,
  { live }: Pick<Terminal, "live">,
): Promise<Outcome> {
  const { quick = false, data: folder, offline = false } = flags;
  const started = performance.now();
  const show = (share: number, what: string): void =>
    live.update(() => {
      const seconds = (performance.now() - started) / 1000;
      const parts = [{ text: what, rank: 2 }];
      const left =
        share > 0.02 ? [{ text: `${formatDuration(seconds / share - seconds)} left`, rank: 1 }] : [];
      const fraction = place.from + (place.to - place.from) * share;
      return { lead: experiment.id, fraction, parts: [...parts, ...left] };
    });
  let last = started;
  const findings = await experiment.run({
    quick,
    rng: random,
    data: { folder, offline },
    signal,
    parts,
    progress: show,
    breathe() {
      if (performance.now() - last < longest) {
        return undefined;
      }
      return new Promise<void>((resolve) => setTimeout(resolve, 0)).then(() => {
        last = performance.now();
        signal.throwIfAborted();
      });
    },
  });
  return { ...findings, experiment, quick, seconds: (performance.now() - started) / 1000 };
}
