import type { Command } from "commander";
import { catalog } from "../data/catalog.ts";
import { findDataSet } from "../data/find-data-set.ts";
import { Interruption } from "../failures/interruption.ts";
import { loadData } from "../data/load-data.ts";
import type { Host } from "../host.ts";
import { buildModel } from "../model/build-model.ts";
import { stopSignal } from "../terminal/stop-signal.ts";
import { createTerminal } from "../terminal/terminal.ts";
import { addTrainOptions } from "../train/add-train-options.ts";
import { chooseBackend } from "../train/choose-backend.ts";
import { printOutcome } from "../train/print-outcome.ts";
import { printPlan } from "../train/print-plan.ts";
import { resolveSettings } from "../train/settings.ts";
import { train } from "../train/train.ts";
import type { TrainFlags } from "../train/train-flags.ts";
import { trainResult } from "../train/train-result.ts";
import { trainingDisplay, type TrainingDisplay } from "../train/training-display.ts";

/** `gradkit train <dataset>`: trains a classifier and tests it. */
export function addTrain(program: Command, host: Host): void {
  const command = program
    .command("train")
    .summary("train a network on a data set and test it")
    .description("Trains a network on a data set and tests it.")
    .argument("[dataset]", catalog.map(({ card }) => card.name).join(", "), "spiral");
  addTrainOptions(command)
    .addHelpText("after", "\nExample:\n  gradkit train spiral --hidden 32,32 --epochs 500 --seed 1")
    .action((name: string, flags: TrainFlags) => runTrain(name, flags, host));
}

async function runTrain(name: string, flags: TrainFlags, host: Host): Promise<void> {
  const dataSet = findDataSet(name);
  chooseBackend(flags.backend);
  // Contradictions and layers that do not fit shall come to light before anything is downloaded.
  const { architecture } = resolveSettings(flags, dataSet.recipe);
  const { featureShape, classNames } = dataSet.card;
  buildModel(architecture, { featureShape, classes: classNames.length });
  const terminal = createTerminal(flags, host);
  const stop = stopSignal(() => terminal.live.clear());
  let display: TrainingDisplay | undefined;
  try {
    const { data: folder, offline = false, samples } = flags;
    const data = await loadData({ dataSet, folder, offline, samples, signal: stop.signal }, terminal, host);
    const settings = resolveSettings(flags, data.dataSet.recipe);
    const outcome = await train(
      data,
      settings,
      {
        onStart(plan): void {
          printPlan(plan, terminal);
          const validated = plan.sizes.validation > 0;
          display = trainingDisplay(terminal, { epochs: settings.epochs, validated, every: flags.every });
        },
        onEvent: (event) => display?.onEvent(event),
        onTest: () => terminal.live.update(() => ({ lead: "testing", parts: [] })),
      },
      stop.signal,
    );
    printOutcome(outcome, terminal);
    if (flags.json) {
      host.stdout.write(`${JSON.stringify(trainResult(outcome))}\n`);
    }
  } catch (error) {
    throw error instanceof Interruption && display !== undefined ? error.at(display.position()) : error;
  } finally {
    terminal.live.clear();
    stop.release();
  }
}
