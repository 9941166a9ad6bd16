import type { Command } from "commander";
import { parseChoice } from "../../options/parse-choice.ts";
import { parseImageSize } from "../../options/parse-image-size.ts";
import { taskNames } from "../../task/task-name.ts";

/** Adds the options behind `OwnFlags` to a command that takes a data set. */
export function addOwnOptions(command: Command): Command {
  return command
    .option("--target <column>", "what to predict, of a table of your own")
    .option("--task <name>", `${taskNames.join(" or ")} of its numbers`, parseChoice("--task", taskNames))
    .option("--size <WxH>", "bring images of your own to this size", parseImageSize);
}
