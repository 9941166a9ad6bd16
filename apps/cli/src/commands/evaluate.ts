import type { Command } from "commander";
import { catalogNames } from "../data/catalog.ts";
import { dataSetOfModel } from "../data/data-set-of-model.ts";
import { loadData } from "../data/load-data.ts";
import { classScores } from "../evaluate/class-scores.ts";
import { evaluateModel, type Parts } from "../evaluate/evaluate-model.ts";
import { printEvaluation } from "../evaluate/print-evaluation.ts";
import type { Host } from "../host.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { parseChoice } from "../options/parse-choice.ts";
import { readDataFacts } from "../runs/data-facts.ts";
import { findModel } from "../runs/find-model.ts";
import { stopSignal } from "../terminal/stop-signal.ts";
import { createTerminal } from "../terminal/terminal.ts";
import { chooseBackend } from "../train/choose-backend.ts";

const splitNames = ["train", "test", "all"] as const;
type SplitName = (typeof splitNames)[number];

interface EvaluateFlags extends OutputFlags {
  readonly split?: SplitName;
  readonly data?: string;
  readonly offline?: boolean;
}

/** `gradkit evaluate <run> [dataset]`: measures a trained model on a data set. */
export function addEvaluate(program: Command, host: Host): void {
  program
    .command("evaluate")
    .description(
      "Measures a trained model on a data set: loss, accuracy, and each class; of\nnumbers to predict R² and errors.",
    )
    .argument("<run>", "a run folder or its name, latest, or a .safetensors file")
    .argument(
      "[dataset]",
      `${catalogNames.join(", ")}, or files like those it was trained on (default: the model's own)`,
    )
    .option(
      "--split <name>",
      "train, test or all (default: test; all of other files)",
      parseChoice("--split", splitNames),
    )
    .option("--data <folder>", "a folder that holds mnist/ and so on")
    .option("--offline", "never use the network")
    .addOption(outputOptions.json)
    .addOption(outputOptions.progress)
    .addOption(outputOptions.color)
    .addOption(outputOptions.quiet)
    .addHelpText("after", "\nExample:\n  gradkit train vertical -q && gradkit evaluate latest")
    .action((run: string, dataset: string | undefined, flags: EvaluateFlags) =>
      evaluate(run, dataset, flags, host),
    );
}

async function evaluate(
  run: string,
  dataset: string | undefined,
  { data: folder, offline = false, ...flags }: EvaluateFlags,
  host: Host,
): Promise<void> {
  chooseBackend("auto");
  const { path, loaded } = await findModel(run, host);
  const facts = readDataFacts(loaded.metadata);
  const { dataSet, isKnown } = await dataSetOfModel(dataset, facts);
  const split = flags.split ?? (dataSet.own !== undefined && !isKnown ? "all" : "test");
  // Sets that are generated have fewer rows to test on when fewer to train on were asked for.
  const samples = dataset === undefined ? facts.samples : undefined;
  const terminal = createTerminal(flags, host);
  const stop = stopSignal(() => terminal.live.clear());
  try {
    const data = await loadData({ dataSet, folder, offline, samples, signal: stop.signal }, terminal, host);
    const parts: Parts = split === "all" ? [data.train, data.test] : [data[split]];
    const { task, scores, confusionMatrix } = evaluateModel(loaded, parts);
    const classes = confusionMatrix && classScores(confusionMatrix, parts[0].classNames);
    const { name } = data.dataSet.card;
    const rows = parts.reduce((sum, { size }) => sum + size, 0);
    const found = { model: path, dataset: name, split, rows, task, scores, classes, confusionMatrix }; // prettier-ignore
    if (flags.json === true) {
      const { scores: named, ...rest } = found;
      host.stdout.write(`${JSON.stringify({ schema: 1, ...rest, ...named })}\n`);
    } else {
      printEvaluation(found, terminal);
    }
  } finally {
    terminal.live.clear();
    stop.release();
  }
}
