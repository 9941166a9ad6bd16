import { describeLayer } from "@gradkit/layers";
import { runFiles, type RunFolder } from "@gradkit/runs";
import { saveModel } from "@gradkit/training";
import type { Scores } from "../task/scores.ts";
import type { Trained } from "../train/train.ts";
import { trainResult } from "../train/train-result.ts";
import { writeDataFacts } from "./data-facts.ts";

/** Writes what a run came to: the model in one file, its architecture, and the results. */
export async function saveResults(
  { outcome, run, model, rows }: Trained,
  folder: RunFolder,
  samples: number | undefined,
): Promise<void> {
  const { data, summary, task, test } = outcome;
  const { featureShape, classNames } = data.train;
  const { card, own } = data.dataSet;
  const { inputShape } = summary;
  const file = saveModel(model, run.params, {
    inputShape,
    buffers: run.buffers,
    classNames,
    preprocessing: rows.preprocessing,
    metrics: testScores(test),
    metadata: writeDataFacts({ dataset: card.name, task, samples, featureShape, target: rows.target, own }),
  });
  await folder.write(runFiles.model, file);
  await folder.write(runFiles.architecture, { inputShape, classNames, model: describeLayer(model) });
  await folder.write(runFiles.results, trainResult(outcome, folder.path));
}

/** The scores by name; those that are not defined, such as of one row, are left out. */
function testScores(scores: Scores): Readonly<Record<string, number>> {
  const entries = Object.entries(scores).map(([name, value]) => [`test ${name}`, value] as const);
  return Object.fromEntries(entries.filter(([, value]) => Number.isFinite(value)));
}
