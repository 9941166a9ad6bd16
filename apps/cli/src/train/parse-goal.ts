import { UsageError } from "../failures/usage-error.ts";
import { scoreForms, type ScoreName } from "../task/score-forms.ts";
import type { Scores } from "../task/scores.ts";
import type { TaskName } from "../task/task-name.ts";

/** A condition on an epoch, and how it was written. */
export interface Goal {
  readonly text: string;
  readonly part: "train" | "val";
  readonly score: "loss" | ScoreName;
  isReached(epoch: MeasuredEpoch): boolean;
}

/** What a goal looks at. */
export interface MeasuredEpoch {
  readonly train: Scores;
  readonly validation: Scores | undefined;
}

const form = /^\s*(val|train)\.(loss|accuracy|r2|rmse|mae)\s*(>=|<=|>|<)\s*(-?[\d.]+(?:e[+-]?\d+)?)\s*$/i;

const compare: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
};

/**
 * Parses `--until`: `val.accuracy > 0.98`, `val.rmse < 0.5`.
 *
 * @throws UsageError when it is no comparison of a score with a number
 */
export function parseGoal(text: string): Goal {
  const [, typedPart, typedScore, sign, number] = form.exec(text) ?? [];
  const limit = Number(number);
  const holds = compare[sign ?? ""];
  if (holds === undefined || !Number.isFinite(limit)) {
    throw new UsageError(
      `--until is "${text}", but must compare a score with a number`,
      'write "val.accuracy > 0.98": train or val; loss, accuracy, or r2, rmse, mae of numbers; <, <=, > or >=',
    );
  }
  const part = typedPart?.toLowerCase() === "train" ? "train" : "val";
  // The form admits nothing else.
  const score = typedScore?.toLowerCase() as Goal["score"];
  return {
    text: text.trim(),
    part,
    score,
    isReached({ train, validation }) {
      const value = (part === "train" ? train : validation)?.[score];
      return value !== undefined && holds(value, limit);
    },
  };
}

/**
 * Checks that a goal watches what is measured.
 *
 * @throws UsageError with the scores of the task
 */
export function requireGoalOf(task: TaskName, { text, score }: Pick<Goal, "text" | "score">): void {
  const names = ["loss", ...scoreForms[task].map(({ name }) => name)];
  if (!names.includes(score)) {
    throw new UsageError(
      `--until is "${text}", but ${score} is no score of ${task === "regression" ? "numbers to predict" : "classes"}`,
      `the scores are ${names.join(", ")}`,
    );
  }
}
