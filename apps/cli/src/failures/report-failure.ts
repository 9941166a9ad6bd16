import type { Host } from "../host.ts";
import { decideColor, type ColorMode } from "../terminal/decide-color.ts";
import { palette } from "../terminal/palette.ts";
import { describeUsage } from "./describe-usage.ts";
import type { ExitCode } from "./exit-code.ts";

/** Tells the user on stderr what went wrong, and returns the exit code. */
export async function reportFailure(
  error: unknown,
  host: Host,
  color: ColorMode,
  args: readonly string[] = [],
): Promise<ExitCode> {
  const failure =
    describeUsage(error, args) ?? (await import("./describe-failure.ts")).describeFailure(error);
  if (failure.exitCode === 0) {
    return failure.exitCode;
  }
  const colors = palette(decideColor(host.stderr, color, host.env));
  const paint = failure.kind === "error" ? colors.red : colors.yellow;
  host.stderr.write(`${paint(`${failure.kind}:`)} ${failure.message}\n`);
  if (failure.hint !== undefined) {
    host.stderr.write(`${colors.cyan("hint:")} ${failure.hint}\n`);
  }
  if (host.env["GRADKIT_DEBUG"] === "1" && error instanceof Error) {
    host.stderr.write(`${error.stack ?? ""}\n`);
  }
  return failure.exitCode;
}
