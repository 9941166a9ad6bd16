import { existsSync } from "node:fs";
import { exitCode, type ExitCode } from "./failures/exit-code.ts";
import { reportFailure } from "./failures/report-failure.ts";
import type { Host } from "./host.ts";
import { UsageError } from "./failures/usage-error.ts";
import { createProgram } from "./program.ts";
import type { ColorMode } from "./terminal/decide-color.ts";

/** Runs the command line `gradkit <args>` and returns what the process ends with; never throws. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const color = colorIn(args);
  try {
    requireReadable(args);
    const program = await createProgram(args, host, color);
    if (args.length === 0) {
      program.outputHelp();
    } else {
      await program.parseAsync(args, { from: "user" });
    }
    return exitCode.done;
  } catch (error) {
    return await reportFailure(error, host, color, args);
  }
}

/** The value of `--color`, read before the rest is parsed: help and errors are coloured, too. */
function colorIn(args: readonly string[]): ColorMode {
  const value = args.includes("--color") ? args[args.indexOf("--color") + 1] : undefined;
  const chosen = value ?? args.find((arg) => arg.startsWith("--color="))?.slice("--color=".length);
  return chosen === "always" || chosen === "never" ? chosen : "auto";
}

/** Bytes that are no UTF-8 do not reach a program in Node: a path that has them would name another file. */
function requireReadable(args: readonly string[]): void {
  const wrong = args.find((arg) => arg.includes("\uFFFD") && !existsSync(arg));
  if (wrong !== undefined) {
    throw new UsageError(
      `"${wrong}" holds bytes that are no UTF-8, which Node cannot pass on`,
      "rename the file or folder, or go into the folder (cd) and name what is inside",
    );
  }
}
