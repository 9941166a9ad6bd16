import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { runFiles } from "@gradkit/runs";
import type { TrainResult } from "../train/train-result.ts";
import type { Job } from "./plan-jobs.ts";

/** What a job came to. */
export type JobOutcome =
  | { readonly job: Job; readonly result: TrainResult; readonly isNew: boolean }
  | { readonly job: Job; readonly failure: string };

/** How jobs are run. */
export interface JobContext {
  /** The folder of the sweep. */
  readonly folder: string;
  readonly dataset: string;
  /** Options of `train` that all jobs share. */
  readonly shared: readonly string[];
  /** In place of the epochs in `shared`. */
  readonly epochs?: number;
  /** Whether several jobs share the cores, so that each gets one thread. */
  readonly oneThread: boolean;
  readonly signal: AbortSignal;
}

/**
 * Runs a job as a process of its own: one that is done is not run again, one that was broken off goes on where it was.
 *
 * @param program What runs the command line: `[node, main.js]`.
 */
export async function runJob(job: Job, context: JobContext, program: readonly string[]): Promise<JobOutcome> {
  const folder = join(context.folder, job.name);
  const done = await readResult(folder);
  if (done !== undefined && (context.epochs === undefined || done.epochs >= context.epochs)) {
    return { job, result: done, isNew: false };
  }
  const begun = existsSync(join(folder, runFiles.config));
  const epochs = context.epochs === undefined ? [] : ["--epochs", String(context.epochs)];
  const args = begun ? ["train", "--resume", folder, ...epochs] : ["train", context.dataset, ...context.shared, ...optionsOf(job), ...epochs, "--run-dir", folder]; // prettier-ignore
  const failure = await start([...program, ...args, "-qq", "--progress", "none"], context);
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
  return text === undefined ? undefined : (JSON.parse(text) as TrainResult);
}

/** Why the process failed, in its own words; undefined when it did not. */
function start(
  [command = "", ...args]: readonly string[],
  { oneThread, signal }: JobContext,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const threads = oneThread ? { GRADKIT_THREADS: "1" } : {};
    const child = spawn(command, args, {
      env: { ...process.env, ...threads },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const stop = (): void => {
      child.kill("SIGTERM");
    };
    signal.addEventListener("abort", stop);
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.on("error", reject);
    child.on("close", (code) => {
      signal.removeEventListener("abort", stop);
      resolve(code === 0 ? undefined : reason(errors, code));
    });
  });
}

function reason(errors: string, code: number | null): string {
  const line = errors.split("\n").find((text) => /^(error|stopped):/.test(text));
  return line?.replace(/^\w+: /, "") ?? `it ended with ${code === null ? "a signal" : `code ${code}`}`;
}
