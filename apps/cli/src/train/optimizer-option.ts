import { Option } from "commander";
import { parseChoice } from "../options/parse-choice.ts";
import { defaultOptimizer, optimizerNames } from "./optimizers.ts";

/** The option `--optimizer`, the same in every command that has it. */
export function optimizerOption(): Option {
  const names = optimizerNames.map((name) => (name === defaultOptimizer ? `${name} (default)` : name));
  return new Option("--optimizer <name>", names.join(", ")).argParser(
    parseChoice("--optimizer", optimizerNames),
  );
}
