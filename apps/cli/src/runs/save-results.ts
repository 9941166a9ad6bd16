import { describeLayer } from "@gradkit/layers";
import { runFiles, type RunFolder } from "@gradkit/runs";
import { saveModel } from "@gradkit/training";
import { prepared } from "../data/prepared.ts";
import type { Trained } from "../train/train.ts";
import { trainResult } from "../train/train-result.ts";

/** Writes what a run came to: the model in one file, its architecture, and the results. */
export async function saveResults(
  { outcome, run, model }: Trained,
  folder: RunFolder,
  samples: number | undefined,
): Promise<void> {
  const { data, summary, test } = outcome;
  const { classNames } = data.train;
  const { inputShape } = summary;
  const file = saveModel(model, run.params, {
    inputShape,
    buffers: run.buffers,
    classNames,
    preprocessing: prepared(data).preprocessing,
    metrics: { "test loss": test.loss, "test accuracy": test.accuracy },
    metadata: { dataset: data.dataSet.card.name, ...(samples !== undefined && { samples: String(samples) }) },
  });
  await folder.write(runFiles.model, file);
  await folder.write(runFiles.architecture, { inputShape, classNames, model: describeLayer(model) });
  await folder.write(runFiles.results, trainResult(outcome, folder.path));
}
