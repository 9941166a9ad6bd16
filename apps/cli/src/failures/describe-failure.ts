import { DataFormatError, DataSourceError, DatasetUnavailableError } from "@gradkit/datasets";
import { RunFolderError } from "@gradkit/runs";
import { CheckpointError, DivergenceError } from "@gradkit/training";
import { CommanderError } from "commander";
import { formatNumber } from "../format/format-number.ts";
import { CheckFailure } from "./check-failure.ts";
import { exitCode, type ExitCode } from "./exit-code.ts";
import { Interruption } from "./interruption.ts";
import { SweepFailure } from "./sweep-failure.ts";
import { UsageError } from "./usage-error.ts";

/** An error as the user reads it: one line, perhaps one of advice, and the exit code. */
export interface Failure {
  readonly exitCode: ExitCode;
  /** Whether it went wrong, or was ended on purpose or because going on made no sense. */
  readonly kind: "error" | "stopped";
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Puts any error into words for the user. */
export function describeFailure(error: unknown): Failure {
  const { hint, ...failure } = classify(error);
  return { ...failure, message: oneLine(failure.message), hint: hint && oneLine(hint) };
}

function classify(error: unknown): Failure {
  if (error instanceof UsageError) {
    return { exitCode: exitCode.usage, kind: "error", message: error.message, hint: error.hint };
  }
  if (error instanceof CheckFailure) {
    return { exitCode: exitCode.checkFailed, kind: "error", message: error.message, hint: error.hint };
  }
  if (error instanceof SweepFailure) {
    return { exitCode: exitCode.failure, kind: "error", message: error.message, hint: error.hint };
  }
  if (error instanceof CommanderError) {
    return fromCommander(error);
  }
  if (error instanceof DataFormatError) {
    return {
      exitCode: exitCode.usage,
      kind: "error",
      message: `${error.file} is damaged: expected ${error.expected}, found ${error.found}`,
      hint: "replace the file by a fresh copy, or remove it to have it downloaded",
    };
  }
  if (error instanceof DataSourceError || error instanceof DatasetUnavailableError) {
    return { exitCode: exitCode.usage, kind: "error", message: error.message };
  }
  if (error instanceof DivergenceError) {
    return { exitCode: exitCode.diverged, kind: "stopped", ...describeDivergence(error) };
  }
  if (error instanceof Interruption) {
    return { exitCode: error.exitCode, kind: "stopped", message: error.message, hint: error.hint };
  }
  if (error instanceof RunFolderError || error instanceof CheckpointError) {
    const isUsage = error instanceof CheckpointError || /already|holds no run/.test(error.message);
    return { exitCode: isUsage ? exitCode.usage : exitCode.failure, kind: "error", message: error.message };
  }
  if (isOutOfMemory(error)) {
    return {
      exitCode: exitCode.failure,
      kind: "error",
      message: `the network does not fit into memory: ${error.message}`,
      hint: "choose smaller layers or a smaller --batch",
    };
  }
  return unexpected(error);
}

/** The engine's own error, or one of those that typed arrays throw. */
function isOutOfMemory(error: unknown): error is Error {
  return (
    error instanceof Error &&
    (error.name === "OutOfMemoryError" || /array length|allocation failed/i.test(error.message))
  );
}

function unexpected(error: unknown): Failure {
  return {
    exitCode: exitCode.failure,
    kind: "error",
    message: error instanceof Error ? error.message || error.name : String(error),
    hint: "set GRADKIT_DEBUG=1 to see where it happened",
  };
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

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").replace(/\.$/, "");
}

function describeDivergence(error: DivergenceError): Pick<Failure, "message" | "hint"> {
  const { epoch, step, loss, learningRate, gradientNorm, place } = error;
  const what =
    Number.isFinite(loss) && gradientNorm !== undefined
      ? `the norm of the gradients became ${formatNumber(gradientNorm)}`
      : `the loss became ${loss}`;
  const where = place === undefined ? "" : `, beginning in ${place}`;
  return {
    message: `training diverged: ${what} in epoch ${epoch}, step ${step}${where}`,
    hint: `lower --lr (it was ${formatNumber(learningRate)} at that step)`,
  };
}
