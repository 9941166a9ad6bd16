import type { LayerDescription, ModelSummary } from "@gradkit/layers";
import type { LoadedData } from "../data/load-data.ts";
import type { EndReason } from "@gradkit/training";
import type { Engine } from "./engine.ts";
import type { Epoch } from "./epoch-table.ts";
import type { Scores } from "../task/scores.ts";
import type { TaskName } from "../task/task-name.ts";
import type { Settings } from "./settings.ts";

/** Rows in each part of the data. */
export interface Sizes {
  readonly train: number;
  readonly validation: number;
  readonly test: number;
}

/** What is about to be trained on what. */
export interface Plan {
  readonly data: LoadedData;
  readonly task: TaskName;
  readonly settings: Settings;
  readonly sizes: Sizes;
  /** The network as data, for `buildLayer`. */
  readonly model: LayerDescription;
  readonly summary: ModelSummary;
  readonly engine: Engine;
}

/** What a run came to, as plain data. */
export interface Outcome extends Plan {
  readonly history: readonly Epoch[];
  /** The best epoch, where one was looked for. */
  readonly best: Epoch | undefined;
  readonly reason: EndReason;
  readonly test: Scores;
  readonly seconds: number;
  readonly weightsHash: string;
}

/** Training rows per second of training. */
export function samplesPerSecond({ history, sizes }: Pick<Outcome, "history" | "sizes">): number {
  const seconds = history.reduce((total, epoch) => total + epoch.seconds, 0);
  return (history.length * sizes.train) / seconds;
}
