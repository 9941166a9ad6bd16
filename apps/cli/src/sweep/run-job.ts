import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runFiles } from "@gradkit/runs";
import { runCommand, type CommandContext } from "../jobs/run-command.ts";
import { asTrainResult, type TrainResult } from "../train/train-result.ts";
import type { Job } from "./plan-jobs.ts";

/** What a job came to. */
export type JobOutcome =
  | { readonly job: Job; readonly result: TrainResult; readonly isNew: boolean }
  | { readonly job: Job; readonly failure: string };

/** How jobs are run. */
export interface JobContext extends CommandContext {
  /** The folder of the sweep. */
  readonly folder: string;
  readonly dataset: string;
  /** Options of `train` that all jobs share. */
  readonly shared: readonly string[];
  /** In place of the epochs in `shared`. */
  readonly epochs?: number;
}

/**
 * Runs a job as a process of its own: one that is done is not run again, one that was broken off goes on where it was.
 */
export async function runJob(job: Job, context: JobContext): Promise<JobOutcome> {
  const folder = join(context.folder, job.name);
  const done = await readResult(folder);
  if (done !== undefined && (context.epochs === undefined || done.epochs >= context.epochs)) {
    return { job, result: done, isNew: false };
  }
  const begun = existsSync(join(folder, runFiles.config));
  const epochs = context.epochs === undefined ? [] : ["--epochs", String(context.epochs)];
  const args = begun ? ["train", "--resume", folder, ...epochs] : ["train", context.dataset, ...context.shared, ...optionsOf(job), ...epochs, "--run-dir", folder]; // prettier-ignore
  const { failure } = await runCommand([...args, "-qq", "--progress", "none"], context);
  const result = failure === undefined ? await readResult(folder) : undefined;
  return result === undefined
    ? { job, failure: failure ?? "it left no results" }
    : { job, result, isNew: true };
}

/** What a job adds to the options that all share. */
export function optionsOf({ setting, seed }: Job): readonly string[] {
  return [...Object.entries(setting).map(([name, value]) => `--${name}=${value}`), `--seed=${seed}`];
}

async function readResult(folder: string): Promise<TrainResult | undefined> {
  const text = await readFile(join(folder, runFiles.results), "utf8").catch(() => undefined);
  return text === undefined ? undefined : asTrainResult(JSON.parse(text) as TrainResult);
}
