import { scoreForms } from "../task/score-forms.ts";
import { decisive, type Scores } from "../task/scores.ts";
import type { TaskName } from "../task/task-name.ts";
import type { FinishedRun } from "./finished-run.ts";
import { flat } from "./run-page.ts";

/** What differs between runs, and what came out. */
export interface Comparison {
  readonly runs: readonly string[];
  /** Settings that are not the same in all, with the value of each run. */
  readonly differences: readonly { readonly name: string; readonly values: readonly string[] }[];
  readonly scores: readonly ComparedScores[];
}

/** The scores of one run. */
export interface ComparedScores {
  readonly run: string;
  readonly task: TaskName;
  readonly test: Scores;
  /** Null for numbers to predict. */
  readonly testAccuracy: number | null;
  readonly testLoss: number;
  /** The best accuracy (R² of numbers) on validation rows; null where there were none. */
  readonly bestValidation: number | null;
  readonly epochs: number;
  readonly seconds: number;
  readonly parameters: number;
}

/** Compares finished runs. */
export function compareRuns(runs: readonly FinishedRun[]): Comparison {
  const configs = runs.map(({ config }) => new Map(flat(config)));
  const names = [...new Set(configs.flatMap((config) => [...config.keys()]))];
  const differences = names
    .map((name) => ({ name, values: configs.map((config) => config.get(name) ?? "") }))
    .filter(({ values }) => values.some((value) => value !== values[0]));
  return { runs: runs.map(({ name }) => name), differences, scores: runs.map(scoresOf) };
}

function scoresOf({ name, result }: FinishedRun): ComparedScores {
  const validated = result.history.flatMap(({ validation }) =>
    validation === null ? [] : [decisive(result.task, validation)],
  );
  return {
    run: name,
    task: result.task,
    test: result.test,
    testAccuracy: result.test.accuracy ?? null,
    testLoss: result.test.loss,
    bestValidation: validated.length === 0 ? null : Math.max(...validated),
    epochs: result.history.length,
    seconds: result.seconds,
    parameters: result.parameters,
  };
}

/**
 * The first two runs in a sentence: their difference in test accuracy with the range that chance alone explains; of
 * numbers to predict, what each explains of their variance.
 *
 * Each accuracy of n rows has the deviation sqrt(p (1 - p) / n); twice that of the difference is what is called chance.
 */
export function verdict([first, second]: readonly FinishedRun[]): string | undefined {
  if (first === undefined || first.result.dataset !== second?.result.dataset) {
    return undefined;
  }
  const { task } = first.result;
  const [a, b] = [decisive(task, first.result.test), decisive(task, second.result.test)];
  const [better, other] = a >= b ? [first, second] : [second, first];
  if (task === "regression") {
    const { title } = scoreForms[task][0];
    return `${better.name} has the larger ${title} on the test rows, ${Math.max(a, b).toFixed(4)}; ${other.name} has ${Math.min(a, b).toFixed(4)}.`;
  }
  const variance = (p: number, rows: number): number => (p * (1 - p)) / rows;
  const chance =
    2 * Math.sqrt(variance(a, first.result.samples.test) + variance(b, second.result.samples.test));
  const points = (value: number): string => (100 * value).toFixed(2);
  return Math.abs(a - b) <= chance
    ? `No difference is to be seen: ${points(Math.abs(a - b))} points, where chance explains up to ${points(chance)}.`
    : `${better.name} is better than ${other.name} by ${points(Math.abs(a - b))} ± ${points(chance)} points of test accuracy.`;
}
