import type { TaskName } from "./task-name.ts";

/** The names of scores besides the loss, in results, config files and `--until`. */
export type ScoreName = "accuracy" | "r2" | "rmse" | "mae";

/** A score, and what it is called where. */
export interface ScoreForm {
  readonly name: ScoreName;
  /** Over a column of a table. */
  readonly short: string;
  /** In a title. */
  readonly title: string;
}

/** The scores of each task. The first decides between runs; of that one more is better. */
export const scoreForms: Readonly<Record<TaskName, readonly [ScoreForm, ...ScoreForm[]]>> = {
  classification: [{ name: "accuracy", short: "acc", title: "Accuracy" }],
  regression: [
    { name: "r2", short: "r2", title: "R²" },
    { name: "rmse", short: "rmse", title: "Root mean squared error" },
    { name: "mae", short: "mae", title: "Mean absolute error" },
  ],
};
