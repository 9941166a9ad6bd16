import { formatCount } from "../format/format-count.ts";
import { formatNumber } from "../format/format-number.ts";
import { field } from "../terminal/field.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { Engine } from "./engine.ts";
import { modelTable } from "./model-table.ts";
import type { Plan } from "./outcome.ts";
import { schedules } from "./schedules.ts";
import type { Settings } from "./settings.ts";

/** Prints what is about to be trained on what: the data in the first line, then settings, engine and layers. */
export function printPlan({ data, task, settings, sizes, summary, engine }: Plan, terminal: Terminal): void {
  const rows = [
    `${formatCount(sizes.train)} to train`,
    ...(sizes.validation > 0 ? [`${formatCount(sizes.validation)} to validate`] : []),
    `${formatCount(sizes.test)} to test`,
    task === "regression"
      ? `predicts ${data.dataSet.target ?? "a number"}`
      : `${data.train.classNames.length} classes`,
  ];
  terminal.print(field("data", [`${data.dataSet.card.name} (${data.source})`], terminal));
  terminal.detail(field("", rows, terminal));
  terminal.detail(field("training", trainingFacts(settings), terminal));
  terminal.detail(field("engine", engineFacts(engine), terminal));
  terminal.detail("");
  for (const line of modelTable(summary, terminal.colors)) {
    terminal.detail(line);
  }
}

function trainingFacts(settings: Settings): readonly string[] {
  const { epochs, batchSize, optimizer, learningRate, momentum, weightDecay, clip, schedule, augment, precision, seed } = settings; // prettier-ignore
  const extras = [
    ...(momentum === 0 ? [] : [`momentum ${formatNumber(momentum)}`]),
    ...(weightDecay === 0 ? [] : [`weight decay ${formatNumber(weightDecay)}`]),
  ];
  const rule = extras.length === 0 ? optimizer : `${optimizer} with ${extras.join(" and ")}`;
  return [
    formatCount(epochs, "epoch"),
    `batch ${formatCount(batchSize)}`,
    `${rule}, ${schedules[schedule].words(formatNumber(learningRate))}`,
    ...(clip === null ? [] : [`gradients up to ${formatNumber(clip)}`]),
    ...(augment === null ? [] : [augment]),
    ...(precision === "float32" ? [] : [precision]),
    `seed ${seed}`,
  ];
}

function engineFacts({ name, simd, threads, blas }: Engine): readonly string[] {
  return [
    blas === undefined ? (simd === true ? `${name} with simd` : name) : `wasm with simd, products by ${blas}`,
    ...(threads === undefined ? [] : [formatCount(threads, "thread")]),
  ];
}
