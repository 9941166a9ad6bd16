import type { Command } from "commander";
import { parseChoice } from "../options/parse-choice.ts";
import { parseWidths } from "../options/parse-widths.ts";
import { activationNames } from "../train/activation-names.ts";
import { parseLayers } from "./parse-layers.ts";

/** Adds the options behind `ModelFlags` to a command. */
export function addModelOptions(command: Command): Command {
  return command
    .optionsGroup("Model:")
    .option("--layers <text>", '"dense 300, relu, dense 10", lenet, or mlp', parseLayers)
    .option("--hidden <widths>", "hidden layers of mlp: 300 or 300,100 or none", parseWidths("--hidden"))
    .option("--activation <name>", activationNames.join(", "), parseChoice("--activation", activationNames));
}
