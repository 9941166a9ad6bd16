import { findLearningRate, type RateSearch } from "@gradkit/training";
import { chooseDataSet } from "../data/choose-data-set.ts";
import { divided } from "../data/divided.ts";
import { loadData } from "../data/load-data.ts";
import type { OwnFlags } from "../data/own/own-flags.ts";
import { prepared } from "../data/prepared.ts";
import { formatNumber } from "../format/format-number.ts";
import { formatScore } from "../format/format-score.ts";
import { UsageError } from "../failures/usage-error.ts";
import type { Host } from "../host.ts";
import { resolveArchitecture } from "../model/architecture.ts";
import { buildModel } from "../model/build-model.ts";
import type { ModelFlags } from "../model/model-flags.ts";
import type { OutputFlags } from "../options/output-options.ts";
import { field } from "../terminal/field.ts";
import { sparkLine } from "../terminal/spark-line.ts";
import { stopSignal } from "../terminal/stop-signal.ts";
import { createTerminal, type Terminal } from "../terminal/terminal.ts";
import { chooseBackend } from "../train/choose-backend.ts";
import { defaultOptimizer, type OptimizerName } from "../train/optimizer-names.ts";
import { optimizerNamed } from "../train/optimizers.ts";

/** The options of `gradkit find-rate`, parsed. */
export interface FindRateFlags extends OutputFlags, ModelFlags, OwnFlags {
  readonly optimizer?: OptimizerName;
  readonly batch?: number;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly steps: number;
  readonly data?: string;
  readonly offline?: boolean;
}

/** Finds a learning rate for a network on a data set. */
export async function findRate(dataset: string, flags: FindRateFlags, host: Host): Promise<void> {
  const dataSet = await chooseDataSet(dataset, flags);
  if (flags.to <= flags.from) {
    throw new UsageError(
      `--from is ${flags.from}, but must be below --to, which is ${flags.to}`,
      "give a smaller --from, such as 1e-6",
    );
  }
  chooseBackend("auto");
  const terminal = createTerminal(flags, host);
  const stop = stopSignal(() => terminal.live.clear());
  const {
    data: folder,
    offline = false,
    optimizer = defaultOptimizer,
    batch,
    seed,
    from,
    to,
    steps,
    json,
  } = flags;
  try {
    const data = await loadData(
      { dataSet, folder, offline, samples: undefined, signal: stop.signal, orOther: true },
      terminal,
      host,
    );
    const { recipe, card } = data.dataSet;
    const architecture = resolveArchitecture(flags, recipe);
    const { train, task } = prepared(divided(data, { validation: 0, seed }), data.dataSet);
    const { model, inputShape } = buildModel(architecture, {
      featureShape: train.featureShape,
      classes: train.classNames.length,
    });
    const choice = optimizerNamed(optimizer);
    const extras = { momentum: choice.momentum ?? 0, weightDecay: choice.weightDecay ?? 0 };
    const search = await findLearningRate(model, train, {
      loss: task.loss,
      optimizer: (rate) => choice.make(rate, extras),
      batchSize: batch ?? recipe.batchSize,
      inputShape,
      seed,
      from,
      to,
      steps,
      signal: stop.signal,
    });
    if (json === true) {
      host.stdout.write(`${JSON.stringify({ schema: 1, dataset: card.name, optimizer, ...search })}\n`);
    } else {
      printSearch([dataset, ...ownTexts(flags)].join(" "), optimizer, search, terminal);
    }
  } finally {
    terminal.live.clear();
    stop.release();
  }
}

/** The options about own files as they are typed. */
function ownTexts({ target, task, size }: OwnFlags): readonly string[] {
  return [
    ...(target === undefined ? [] : [`--target ${/\s/.test(target) ? `"${target}"` : target}`]),
    ...(task === undefined ? [] : [`--task ${task}`]),
    ...(size === undefined ? [] : [`--size ${size.width}x${size.height}`]),
  ];
}

function printSearch(dataset: string, optimizer: string, search: RateSearch, terminal: Terminal): void {
  const { rates, smoothed, steepest, valley, largestStable, suggestion } = search;
  const { bold, green } = terminal.colors;
  const line = sparkLine(smoothed, Math.max(10, Math.min(60, terminal.width - 30)));
  terminal.detail(
    field(
      "loss",
      [`${formatNumber(short(rates[0]!))} ${line} ${formatNumber(short(rates.at(-1)!))}`],
      terminal,
    ),
  );
  terminal.detail(
    field("", [`from ${formatScore(smoothed[0]!)}, at best ${formatScore(Math.min(...smoothed))}`], terminal),
  );
  terminal.detail(field("rates", [`falls fastest at ${short(steepest)}`, `middle of the descent ${short(valley)}`, `lowest at ${short(largestStable)}`], terminal)); // prettier-ignore
  terminal.print(field("take", [bold(green(`--lr ${short(suggestion)}`)), `gradkit train ${dataset} --optimizer ${optimizer} --lr ${short(suggestion)}`], terminal)); // prettier-ignore
}

function short(rate: number): number {
  return Number(rate.toPrecision(2));
}
