import { Option } from "commander";
import { parseChoice } from "../options/parse-choice.ts";
import { defaultOptimizer, optimizerNames } from "./optimizer-names.ts";

/** The option `--optimizer`, the same in every command that has it. A wrong name is answered with all of them. */
export function optimizerOption(): Option {
  const others = optimizerNames.filter((name) => name !== defaultOptimizer).slice(-3);
  const some = `${defaultOptimizer} (default), ${others.join(", ")}, and ${optimizerNames.length - 4} more`;
  return new Option("--optimizer <name>", some).argParser(parseChoice("--optimizer", optimizerNames));
}
