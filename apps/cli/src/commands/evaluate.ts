import type { Command } from "commander";
import { catalog } from "../data/catalog.ts";
import { findDataSet } from "../data/find-data-set.ts";
import { loadData } from "../data/load-data.ts";
import { classScores } from "../evaluate/class-scores.ts";
import { evaluateModel } from "../evaluate/evaluate-model.ts";
import { printEvaluation } from "../evaluate/print-evaluation.ts";
import type { Host } from "../host.ts";
import { outputOptions, type OutputFlags } from "../options/output-options.ts";
import { parseChoice } from "../options/parse-choice.ts";
import { findModel } from "../runs/find-model.ts";
import { stopSignal } from "../terminal/stop-signal.ts";
import { createTerminal } from "../terminal/terminal.ts";
import { chooseBackend } from "../train/choose-backend.ts";

interface EvaluateFlags extends OutputFlags {
  readonly split: "train" | "test";
  readonly data?: string;
  readonly offline?: boolean;
}

/** `gradkit evaluate <run> [dataset]`: measures a trained model on a data set. */
export function addEvaluate(program: Command, host: Host): void {
  program
    .command("evaluate")
    .description("Measures a trained model on a data set: loss, accuracy, and each class.")
    .argument("<run>", "a run folder or its name, latest, or a .safetensors file")
    .argument("[dataset]", `${catalog.map(({ card }) => card.name).join(", ")} (default: the model's own)`)
    .option("--split <name>", "train or test", parseChoice("--split", ["train", "test"]), "test")
    .option("--data <folder>", "a folder that holds mnist/ and so on")
    .option("--offline", "never use the network")
    .addOption(outputOptions.json)
    .addOption(outputOptions.progress)
    .addOption(outputOptions.color)
    .addOption(outputOptions.quiet)
    .addHelpText("after", "\nExample:\n  gradkit train spiral -q && gradkit evaluate latest")
    .action((run: string, dataset: string | undefined, flags: EvaluateFlags) =>
      evaluate(run, dataset, flags, host),
    );
}

async function evaluate(
  run: string,
  dataset: string | undefined,
  { data: folder, offline = false, split, ...flags }: EvaluateFlags,
  host: Host,
): Promise<void> {
  chooseBackend("auto");
  const { path, loaded } = await findModel(run, host);
  const dataSet = findDataSet(dataset ?? loaded.metadata.get("dataset") ?? "mnist");
  // Sets that are generated have fewer rows to test on when fewer to train on were asked for.
  const asked = dataset === undefined ? loaded.metadata.get("samples") : undefined;
  const samples = asked === undefined ? undefined : Number(asked);
  const terminal = createTerminal(flags, host);
  const stop = stopSignal(() => terminal.live.clear());
  try {
    const data = await loadData({ dataSet, folder, offline, samples, signal: stop.signal }, terminal, host);
    const part = data[split];
    const { confusionMatrix, ...scores } = evaluateModel(loaded, part);
    const classes = classScores(confusionMatrix, part.classNames);
    const { name } = data.dataSet.card;
    const found = { model: path, dataset: name, split, rows: part.size, ...scores, classes, confusionMatrix };
    if (flags.json === true) {
      host.stdout.write(`${JSON.stringify({ schema: 1, ...found })}\n`);
    } else {
      printEvaluation(found, terminal);
    }
  } finally {
    terminal.live.clear();
    stop.release();
  }
}
