import { spreadOf, type Spread } from "@gradkit/training";
import { decisive } from "../task/scores.ts";
import type { TaskName } from "../task/task-name.ts";
import type { TrainResult } from "../train/train-result.ts";
import type { Setting } from "./plan-jobs.ts";
import type { JobOutcome } from "./run-job.ts";

/** A setting with the scores of its runs. */
export interface Ranked {
  readonly setting: Setting;
  /** Accuracy (R² of numbers) on the validation rows at the epoch kept, or on the test rows where there are none. */
  readonly score: Spread;
  readonly test: Spread;
  readonly seconds: Spread;
  readonly failures: readonly string[];
}

/** A setting all of whose runs failed. */
export interface Unranked {
  readonly setting: Setting;
  readonly failures: readonly string[];
}

/** Settings by the mean score over their seeds, the best first; those without any score apart. */
export function rank(outcomes: readonly JobOutcome[]): {
  readonly ranked: readonly Ranked[];
  readonly failed: readonly Unranked[];
} {
  const groups = new Map<string, { setting: Setting; results: TrainResult[]; failures: string[] }>();
  for (const outcome of outcomes) {
    const { setting } = outcome.job;
    const key = JSON.stringify(setting);
    const group = groups.get(key) ?? { setting, results: [], failures: [] };
    groups.set(key, group);
    if ("result" in outcome) {
      group.results.push(outcome.result);
    } else {
      group.failures.push(outcome.failure);
    }
  }
  const all = [...groups.values()];
  const ranked = all
    .filter(({ results }) => results.length > 0)
    .map(({ setting, results, failures }) => ({
      setting,
      score: spreadOf(results.map(scoreOf)),
      test: spreadOf(results.map(({ task, test }) => decisive(task, test))),
      seconds: spreadOf(results.map(({ seconds }) => seconds)),
      failures,
    }))
    .sort((a, b) => b.score.mean - a.score.mean);
  const failed = all
    .filter(({ results }) => results.length === 0)
    .map(({ setting, failures }) => ({ setting, failures }));
  return { ranked, failed };
}

/** What the runs of a sweep are for, as far as one is done. */
export function taskOf(outcomes: readonly JobOutcome[]): TaskName {
  const tasks = outcomes.flatMap((outcome) => ("result" in outcome ? [outcome.result.task] : []));
  return tasks[0] ?? "classification";
}

/** What decides between runs. */
export function scoreOf({ task, history, bestEpoch, test }: TrainResult): number {
  const epoch = bestEpoch === null ? history.at(-1) : history.find((record) => record.epoch === bestEpoch);
  return decisive(task, epoch?.validation ?? test);
}
