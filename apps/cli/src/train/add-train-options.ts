import type { Command } from "commander";
import { parseAugment } from "../augment/parse-augment.ts";
import { addOwnOptions } from "../data/own/add-own-options.ts";
import { addModelOptions } from "../model/add-model-options.ts";
import { outputOptions } from "../options/output-options.ts";
import { parsePath } from "../options/parse-path.ts";
import { parseChoice } from "../options/parse-choice.ts";
import {
  countUpTo,
  fraction,
  notNegative,
  parseNumber,
  positive,
  wholeNumber,
} from "../options/parse-number.ts";
import { backendNames } from "./backend-names.ts";
import { optimizerOption } from "./optimizer-option.ts";
import { parseGoal } from "./parse-goal.ts";
import { precisions } from "./precisions.ts";
import { scheduleNames } from "./schedule-names.ts";

/** More rows than any set has; those that are made would fill the memory. */
const mostRows = 10_000_000;

/** Adds the options behind `TrainFlags` to a command. Values without a default here come from the data set's recipe. */
export function addTrainOptions(command: Command): Command {
  addModelOptions(command)
    .option("--epochs <n>", "passes over the training rows", parseNumber("--epochs", wholeNumber(1, 5)))
    .option("--batch <n>", "rows in a batch", parseNumber("--batch", wholeNumber(1, 64)))
    .option("--lr, --learning-rate <rate>", "how far a step goes", parseNumber("--lr", positive))
    .option(
      "--schedule <name>",
      "cosine (default), constant, linear, oneCycle",
      parseChoice("--schedule", scheduleNames),
    )
    .addOption(optimizerOption())
    .option(
      "--momentum <share>",
      "of the last step: lars, muon, rmsprop, sgd",
      parseNumber("--momentum", fraction),
    )
    .option("--weight-decay <n>", "per unit of rate", parseNumber("--weight-decay", notNegative))
    .option("--clip <length>", "shorten longer gradients to this", parseNumber("--clip", positive))
    .option("--augment <text>", 'change images: "shift 2, rotation 15, flip"', parseAugment)
    .option("--seed <n>", "of everything random", parseNumber("--seed", wholeNumber(0, 42)), 0)
    .option("--precision <name>", precisions.join(", "), parseChoice("--precision", precisions), "float32")
    .option(
      "--backend <name>",
      backendNames.join(", "),
      parseChoice("--backend", backendNames),
      parseChoice("GRADKIT_BACKEND", backendNames)(process.env["GRADKIT_BACKEND"] ?? "auto"),
    )
    .option("--threads <n>", "to compute with, up to 16", parseNumber("--threads", countUpTo(16)))
    .option(
      "--patience <n>",
      "epochs without improvement before it ends",
      parseNumber("--patience", wholeNumber(1, 5)),
    )
    .option("--until <goal>", 'end when reached: "val.accuracy > 0.98"', parseGoal)
    .option("--validation <share>", "rows to measure epochs on", parseNumber("--validation", fraction))
    .option("--samples <n>", "train on the first n rows only", parseNumber("--samples", countUpTo(mostRows)))
    .option("--data <folder>", "a folder that holds mnist/ and so on")
    .option("--offline", "never use the network");
  return addOwnOptions(command)
    .optionsGroup("Output:")
    .option("--run-dir <folder>", "default: runs/<date>_<name>", parsePath("--run-dir"))
    .option("--no-save", "write no run folder")
    .option("--overwrite", "replace the run in --run-dir")
    .option("--resume [run]", "go on with a run (default: the latest)")
    .option("--config <file>", "options from a .json, .yaml, .ts or .mjs file", parsePath("--config"))
    .option("--every <n>", "epochs between rows", parseNumber("--every", wholeNumber(1, 10)))
    .addOption(outputOptions.json)
    .addOption(outputOptions.progress)
    .addOption(outputOptions.color)
    .addOption(outputOptions.quiet)
    .addHelpOption(outputOptions.hiddenHelp);
}
