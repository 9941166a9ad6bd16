import type { Command } from "commander";
import type { Host } from "../host.ts";
import { addTrainOptions } from "../train/add-train-options.ts";
import type { TrainFlags } from "../train/train-flags.ts";

/** `gradkit train <dataset>`: trains a network and tests it. */
export function addTrain(program: Command, host: Host): void {
  const command = program
    .command("train")
    .usage("[options] [data set, table (.csv, .tsv) or image folder]")
    .argument("[dataset]")
    // What it says about them, and a description, would not fit a screen.
    .configureHelp({ visibleArguments: () => [] });
  addTrainOptions(command)
    .addHelpText("after", "\nExample:\n  gradkit train spiral --hidden 32,32 --epochs 500 --seed 1")
    .action(async (typed: string | undefined, flags: TrainFlags) => {
      if (typed !== undefined) {
        // A mistyped name is answered before everything that trains is loaded.
        const { requireDataSet } = await import("../data/require-data-set.ts");
        requireDataSet(typed);
      }
      const { runTrain } = await import("../train/run-train.ts");
      await runTrain(command, typed, flags, host);
    });
}
