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
  readonly testAccuracy: number;
  readonly testLoss: number;
  /** The best accuracy on validation rows; null where there were none. */
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
    validation === null ? [] : [validation.accuracy],
  );
  return {
    run: name,
    testAccuracy: result.test.accuracy,
    testLoss: result.test.loss,
    bestValidation: validated.length === 0 ? null : Math.max(...validated),
    epochs: result.history.length,
    seconds: result.seconds,
    parameters: result.parameters,
  };
}

/**
 * The first two runs in a sentence: their difference in test accuracy with the range that chance alone explains.
 *
 * Each accuracy of n rows has the deviation sqrt(p (1 - p) / n); twice that of the difference is what is called chance.
 */
export function verdict([first, second]: readonly FinishedRun[]): string | undefined {
  if (first === undefined || first.result.dataset !== second?.result.dataset) {
    return undefined;
  }
  const [a, b] = [first.result.test.accuracy, second.result.test.accuracy];
  const variance = (p: number, rows: number): number => (p * (1 - p)) / rows;
  const chance =
    2 * Math.sqrt(variance(a, first.result.samples.test) + variance(b, second.result.samples.test));
  const points = (value: number): string => (100 * value).toFixed(2);
  const [better, other] = a >= b ? [first, second] : [second, first];
  return Math.abs(a - b) <= chance
    ? `No difference is to be seen: ${points(Math.abs(a - b))} points, where chance explains up to ${points(chance)}.`
    : `${better.name} is better than ${other.name} by ${points(Math.abs(a - b))} ± ${points(chance)} points of test accuracy.`;
}
