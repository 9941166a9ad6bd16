import { CommanderError } from "commander";
import { exitCode } from "./exit-code.ts";
import type { Failure } from "./failure.ts";
import { inOneLine } from "./in-one-line.ts";
import { UsageError } from "./usage-error.ts";

/** Puts what was typed wrongly into words; undefined for any other error. Loads nothing, so that it answers at once. */
export function describeUsage(error: unknown): Failure | undefined {
  if (error instanceof UsageError) {
    const { message, hint } = error;
    return inOneLine({ exitCode: exitCode.usage, kind: "error", message, hint });
  }
  return error instanceof CommanderError ? inOneLine(fromCommander(error)) : undefined;
}

/** Commander's messages are `error: …`, sometimes with a suggestion in brackets on a second line. */
function fromCommander(error: CommanderError): Failure {
  const helpWasShown = error.exitCode === 0 || error.code === "commander.help";
  const [message = "", suggestion] = error.message.replace(/^error: /, "").split("\n");
  return {
    exitCode: helpWasShown ? exitCode.done : exitCode.usage,
    kind: "error",
    message,
    hint: suggestion?.replace(/^\(D(.*)\)$/, "d$1") ?? "gradkit --help lists commands and options",
  };
}
