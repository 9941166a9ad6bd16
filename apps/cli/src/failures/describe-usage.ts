import { CommanderError } from "commander";
import { commands } from "../commands/commands.ts";
import { exitCode } from "./exit-code.ts";
import type { Failure } from "./failure.ts";
import { inOneLine } from "./in-one-line.ts";
import { UsageError } from "./usage-error.ts";

/** Puts what was typed wrongly into words; undefined for any other error. Loads nothing, so that it answers at once. */
export function describeUsage(error: unknown, args: readonly string[] = []): Failure | undefined {
  if (error instanceof UsageError) {
    const { message, hint } = error;
    return inOneLine({ exitCode: exitCode.usage, kind: "error", message, hint });
  }
  return error instanceof CommanderError ? inOneLine(fromCommander(error, args)) : undefined;
}

/** Commander's messages are `error: …`, sometimes with a suggestion in brackets on a second line. */
function fromCommander(error: CommanderError, args: readonly string[]): Failure {
  const helpWasShown = error.exitCode === 0 || error.code === "commander.help";
  const [message = "", suggestion] = error.message.replace(/^error: /, "").split("\n");
  return {
    exitCode: helpWasShown ? exitCode.done : exitCode.usage,
    kind: "error",
    message,
    hint: suggestion?.replace(/^\(D(.*)\)$/, "d$1") ?? adviceFor(error, args),
  };
}

/** Where the command that was typed says what it takes. */
function adviceFor({ code }: CommanderError, [first = ""]: readonly string[]): string {
  if (first === "sweep" && /unknownOption|excessArguments/.test(code)) {
    return "gradkit sweep --help shows its options; those of train stand behind --, such as -- --epochs 5";
  }
  const isCommand = commands.some(({ name }) => name === first);
  return isCommand ? `gradkit ${first} --help shows what it takes` : "gradkit --help lists the commands";
}
