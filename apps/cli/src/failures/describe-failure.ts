import { DataFormatError, DataSourceError, DatasetUnavailableError } from "@gradkit/datasets";
import { FormatError } from "@gradkit/formats";
import { RunFolderError } from "@gradkit/runs";
import { CheckpointError, DivergenceError } from "@gradkit/training";
import { formatNumber } from "../format/format-number.ts";
import { CheckFailure } from "./check-failure.ts";
import { describeUsage } from "./describe-usage.ts";
import { exitCode } from "./exit-code.ts";
import type { Failure } from "./failure.ts";
import { inOneLine } from "./in-one-line.ts";
import { Interruption } from "./interruption.ts";
import { SweepFailure } from "./sweep-failure.ts";

/** Puts any error into words for the user. */
export function describeFailure(error: unknown): Failure {
  return describeUsage(error) ?? inOneLine(classify(error));
}

function classify(error: unknown): Failure {
  if (error instanceof CheckFailure) {
    return { exitCode: exitCode.checkFailed, kind: "error", message: error.message, hint: error.hint };
  }
  if (error instanceof SweepFailure) {
    return { exitCode: exitCode.failure, kind: "error", message: error.message, hint: error.hint };
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
  if (error instanceof RunFolderError) {
    const code = isOfTheMachine(error.cause) ? exitCode.failure : exitCode.usage;
    return { exitCode: code, kind: "error", message: error.message };
  }
  if (error instanceof CheckpointError) {
    return {
      exitCode: exitCode.usage,
      kind: "error",
      message: error.message,
      hint: "remove that file to go on from an earlier one, or begin a new run",
    };
  }
  if (error instanceof FormatError || isOfVariable(error)) {
    return { exitCode: exitCode.usage, kind: "error", message: error.message };
  }
  if (codeOf(error) === "ENOENT" && error instanceof Error && error.message.includes("uv_cwd")) {
    return {
      exitCode: exitCode.usage,
      kind: "error",
      message: "the folder that this terminal is in has been removed",
      hint: "cd to one that is there",
    };
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

/** Whether no other folder or name would help: the disk is full, or too many files are open. */
function isOfTheMachine(cause: unknown): boolean {
  return ["ENOSPC", "EDQUOT", "EROFS", "EMFILE", "EFBIG", "EIO"].includes(codeOf(cause) ?? "");
}

/** Whether an environment variable of ours has a value that is none. */
function isOfVariable(error: unknown): error is RangeError {
  return error instanceof RangeError && error.message.startsWith("The environment variable GRADKIT_");
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
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

function describeDivergence(error: DivergenceError): Pick<Failure, "message" | "hint"> {
  const { epoch, step, loss, learningRate, gradientNorm, place } = error;
  const what =
    Number.isFinite(loss) && gradientNorm !== undefined
      ? `the norm of the gradients became ${formatNumber(gradientNorm)}`
      : `the loss became ${loss}`;
  const where = place === undefined ? "" : `, beginning in ${place}`;
  return {
    message: `training diverged: ${what} in epoch ${epoch}, step ${step}${where}`,
    hint: `lower --lr (it was ${formatNumber(learningRate)} at that step), or shorten gradients with --clip 1`,
  };
}
