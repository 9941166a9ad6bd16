import { availableParallelism } from "node:os";
import { rng } from "@gradkit/random";
import { exitCode } from "../failures/exit-code.ts";
import { SweepFailure } from "../failures/sweep-failure.ts";
import { formatCount } from "../format/format-count.ts";
import { runCommand } from "../jobs/run-command.ts";
import { runPool } from "../jobs/run-pool.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Experiment } from "./experiment.ts";
import { describeMachine } from "./machine.ts";
import { readResult } from "./output/read-result.ts";
import type { ResultJson } from "./output/result-json.ts";
import { writeResult } from "./output/write-result.ts";
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
  { flags, signal, onDone }: EachOptions,
  terminal: Terminal,
): Promise<void> {
  for (const [i, experiment] of experiments.entries()) {
    const place = { from: i / experiments.length, to: (i + 1) / experiments.length };
    // The same seeds whether it runs alone or among others.
    const random = rng(flags.seed);
    const outcome = await runExperiment(experiment, { flags, random, place, signal }, terminal);
    const circumstances = {
      seed: flags.seed,
      date: new Date().toISOString().slice(0, 10),
      machine: await describeMachine(),
    };
    await onDone({ result: await writeResult(outcome, circumstances, flags.out), isKept: false });
  }
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
        const { code, failure } = await runCommand(["reproduce", id, ...argumentsOf(flags)], {
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

function argumentsOf({ quick, out, seed, data, offline, backend }: ReproduceFlags): readonly string[] {
  return [
    `--out=${out}`,
    `--seed=${seed}`,
    `--backend=${backend}`,
    ...(quick === true ? ["--quick"] : []),
    ...(data === undefined ? [] : [`--data=${data}`]),
    ...(offline === true ? ["--offline"] : []),
    "-qq",
    "--progress=none",
  ];
}
