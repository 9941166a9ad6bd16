import type { EpochNews } from "../worker/protocol.ts";
import { csv } from "./csv.ts";

/** All epochs as a table. */
export function historyCsv(history: readonly EpochNews[]): string {
  return csv(
    ["epoch", "learning_rate", "train_loss", "train_accuracy", "test_loss", "test_accuracy"],
    history.map(({ epoch, learningRate, train, test }) => [
      epoch,
      learningRate,
      train.loss,
      train.accuracy,
      test?.loss ?? null,
      test?.accuracy ?? null,
    ]),
  );
}
