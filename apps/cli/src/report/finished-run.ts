import { basename } from "node:path";
import { readRun } from "@gradkit/runs";
import { UsageError } from "../failures/usage-error.ts";
import { asTrainResult, type TrainResult } from "../train/train-result.ts";

/** A run that came to its end. */
export interface FinishedRun {
  readonly path: string;
  readonly name: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly environment: Readonly<Record<string, unknown>>;
  readonly result: TrainResult;
}

/**
 * Reads a run folder with results.
 *
 * @throws UsageError when the run was not finished
 */
export async function finishedRun(path: string): Promise<FinishedRun> {
  const { config, environment, results } = await readRun(path);
  if (results === undefined) {
    throw new UsageError(
      `${path} has no results: the run was not finished`,
      `gradkit train --resume ${path} goes on with it`,
    );
  }
  return {
    path,
    name: basename(path),
    config: config as FinishedRun["config"],
    environment: (environment ?? {}) as FinishedRun["environment"],
    result: asTrainResult(results as TrainResult),
  };
}
