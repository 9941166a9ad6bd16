import { Option } from "commander";
import type { ColorMode } from "../terminal/decide-color.ts";
import type { ProgressMode } from "../terminal/live-line.ts";
import { parseChoice } from "./parse-choice.ts";

/** How a command shows what it does. */
export interface OutputFlags {
  readonly json?: boolean;
  readonly color: ColorMode;
  readonly progress: ProgressMode | "auto";
  /** How often `-q` was given. */
  readonly quiet: number;
}

/** The options behind {@link OutputFlags}, the same in every command that has them. */
export const outputOptions = {
  json: new Option("--json", "one JSON object on stdout, the rest on stderr"),
  color: new Option("--color <when>", "auto, always or never")
    .default("auto")
    .argParser(parseChoice("--color", ["auto", "always", "never"])),
  progress: new Option("--progress <how>", "auto, bar, plain or none")
    .default("auto")
    .argParser(parseChoice("--progress", ["auto", "bar", "plain", "none"])),
  help: new Option("-h, --help", "display help for command").helpGroup("Output:"),
  /** Where the help is long: whoever reads it has found the option. */
  hiddenHelp: new Option("-h, --help", "display help for command").hideHelp(),
  quiet: new Option("-q, --quiet", "results only; -qq: errors only")
    .default(0)
    .argParser((_, times: number) => times + 1),
};
