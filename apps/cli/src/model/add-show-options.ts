import type { Command } from "commander";
import { parseShape } from "../options/parse-shape.ts";
import { addOwnOptions } from "../data/own/add-own-options.ts";
import { addModelOptions } from "./add-model-options.ts";

/** Adds the options behind `ShowFlags` to a command. */
export function addShowOptions(command: Command): Command {
  addModelOptions(command).option(
    "--input <shape>",
    "28x28x1, in place of the data's",
    parseShape("--input"),
  );
  return addOwnOptions(command);
}
