import type { Command } from "commander";
import { outputOptions } from "../options/output-options.ts";
import { parseChoice } from "../options/parse-choice.ts";
import { fraction, parseNumber, positive, wholeNumber } from "../options/parse-number.ts";
import { parseWidths } from "../options/parse-widths.ts";
import { activationNames } from "./activations.ts";
import { backendNames } from "./choose-backend.ts";
import { optimizerNames } from "./optimizers.ts";

/** Adds the options behind `TrainFlags` to a command. Values without a default here come from the data set's recipe. */
export function addTrainOptions(command: Command): Command {
  return command
    .optionsGroup("Model:")
    .option("--hidden <widths>", "hidden layers: 300 or 300,100 or none", parseWidths("--hidden"))
    .option("--activation <name>", activationNames.join(", "), parseChoice("--activation", activationNames))
    .optionsGroup("Training:")
    .option("--epochs <n>", "passes over the training rows", parseNumber("--epochs", wholeNumber(1, 5)))
    .option("--batch <n>", "rows in a batch", parseNumber("--batch", wholeNumber(1, 64)))
    .option("--lr, --learning-rate <rate>", "how far a step goes", parseNumber("--lr", positive))
    .option(
      "--optimizer <name>",
      optimizerNames.join(", "),
      parseChoice("--optimizer", optimizerNames),
      "adam",
    )
    .option("--momentum <share>", "of the last step, for sgd", parseNumber("--momentum", fraction))
    .option("--seed <n>", "of everything random", parseNumber("--seed", wholeNumber(0, 42)), 0)
    .option(
      "--backend <name>",
      `what computes: ${backendNames.join(", ")}`,
      parseChoice("--backend", backendNames),
      parseChoice("GRADKIT_BACKEND", backendNames)(process.env["GRADKIT_BACKEND"] ?? "auto"),
    )
    .optionsGroup("Data:")
    .option("--validation <share>", "rows to measure epochs on", parseNumber("--validation", fraction))
    .option("--samples <n>", "train on the first n rows only", parseNumber("--samples", wholeNumber(1, 1000)))
    .option("--data <folder>", "a folder that holds mnist/ and so on")
    .option("--offline", "never use the network")
    .optionsGroup("Output:")
    .option("--every <n>", "epochs between rows", parseNumber("--every", wholeNumber(1, 10)))
    .addOption(outputOptions.json)
    .addOption(outputOptions.progress)
    .addOption(outputOptions.color)
    .addOption(outputOptions.quiet);
}
