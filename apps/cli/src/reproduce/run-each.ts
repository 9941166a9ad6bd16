import { availableParallelism } from "node:os";
import { join } from "node:path";
import { rng } from "@gradkit/random";
import { exitCode } from "../failures/exit-code.ts";
import { SweepFailure } from "../failures/sweep-failure.ts";
import { formatCount } from "../format/format-count.ts";
import { runCommand } from "../jobs/run-command.ts";
import { runPool } from "../jobs/run-pool.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Experiment } from "./experiment.ts";
import { childArguments } from "./child-arguments.ts";
import { describeMachine } from "./machine.ts";
import { readResult } from "./output/read-result.ts";
import type { ResultJson } from "./output/result-json.ts";
import { writeResult } from "./output/write-result.ts";
import { makeParts } from "./parts/make-parts.ts";
import { partStore, type PartStore } from "./parts/part-store.ts";
import type { ReproduceFlags } from "./reproduce-flags.ts";
import { runExperiment } from "./run-experiment.ts";

/** An experiment's result, and whether it was there already. */
export interface Done {
  readonly result: ResultJson;
  readonly isKept: boolean;
}

/** How several experiments are run. */
export interface EachOptions {
  readonly flags: ReproduceFlags;
  /** Whether all were asked for: then results of an earlier try are kept. */
  readonly isAll: boolean;
  readonly signal: AbortSignal;
  readonly onDone: (done: Done) => Promise<void>;
}

/** Runs experiments in order, several at once as processes of their own where that was asked for. */
export async function runEach(
  experiments: readonly Experiment[],
  options: EachOptions,
  terminal: Terminal,
): Promise<void> {
  const { flags, isAll, signal, onDone } = options;
  const jobs = flags.jobs ?? (isAll ? availableParallelism() : 1);
  const left: Experiment[] = [];
  for (const experiment of experiments) {
    const kept = isAll && flags.overwrite !== true ? await readResult(flags.out, experiment.id) : undefined;
    // What was run in full answers a quick question, too; another seed is another question.
    if (kept?.seed === flags.seed && (!kept.quick || flags.quick === true)) {
      await onDone({ result: kept, isKept: true });
    } else {
      left.push(experiment);
    }
  }
  await (jobs > 1 && left.length > 1
    ? inProcesses(left, jobs, options, terminal)
    : here(left, options, terminal));
  signal.throwIfAborted();
}

async function here(
  experiments: readonly Experiment[],
  options: EachOptions,
  terminal: Terminal,
): Promise<void> {
  const { flags, signal, onDone } = options;
  for (const [i, experiment] of experiments.entries()) {
    const place = { from: i / experiments.length, to: (i + 1) / experiments.length };
    // The same seeds whether it runs alone or among others.
    const random = rng(flags.seed);
    const started = performance.now();
    const parts = await partsOf(experiment, options, terminal);
    const found = await runExperiment(experiment, { flags, random, parts, place, signal }, terminal);
    const outcome = { ...found, seconds: (performance.now() - started) / 1000 };
    const circumstances = {
      seed: flags.seed,
      date: new Date().toISOString().slice(0, 10),
      machine: await describeMachine(),
    };
    const result = await writeResult(outcome, circumstances, flags.out);
    await parts?.clear();
    await onDone({ result, isKept: false });
  }
}

/** Where the trainings of an experiment are kept; made beside each other first where there is more than one core. */
async function partsOf(
  { id, parts }: Experiment,
  { flags, signal }: EachOptions,
  terminal: Terminal,
): Promise<PartStore | undefined> {
  if (parts === undefined) {
    return undefined;
  }
  const store = partStore(join(flags.out, id), `${flags.quick === true ? "quick" : "full"}-seed${flags.seed}`, flags.part); // prettier-ignore
  const jobs = flags.jobs ?? availableParallelism();
  if (flags.part === undefined && jobs > 1) {
    await makeParts({ id, parts, jobs, flags, signal, store }, terminal);
  }
  return store;
}

async function inProcesses(
  experiments: readonly Experiment[],
  jobs: number,
  { flags, signal, onDone }: EachOptions,
  { live }: Terminal,
): Promise<void> {
  const running = new Set<string>();
  const failures: string[] = [];
  let done = 0;
  const show = (): void =>
    live.update(() => ({
      lead: `${done}/${formatCount(experiments.length, "experiment")}`,
      fraction: done / experiments.length,
      parts: [{ text: [...running].join(", "), rank: 1 }],
    }));
  const timer = setInterval(show, 500);
  try {
    await runPool(
      experiments,
      jobs,
      async ({ id }) => {
        running.add(id);
        const { code, failure } = await runCommand(["reproduce", id, ...childArguments(flags)], {
          oneThread: true,
          signal,
        });
        running.delete(id);
        done++;
        // A figure that differs is a result, too.
        const isDone = code === exitCode.done || code === exitCode.checkFailed;
        const result = isDone ? await readResult(flags.out, id) : undefined;
        if (result !== undefined) {
          await onDone({ result, isKept: false });
        } else if (!signal.aborted) {
          failures.push(`${id}: ${failure ?? "it left no result"}`);
        }
      },
      () => signal.aborted,
    );
  } finally {
    clearInterval(timer);
  }
  if (failures.length > 0) {
    throw new SweepFailure(
      `${formatCount(failures.length, "experiment")} failed: ${failures.join("; ")}`,
      "the same command tries them again",
    );
  }
}
