import type { ExitCode } from "./exit-code.ts";

/** An error as the user reads it: one line, perhaps one of advice, and the exit code. */
export interface Failure {
  readonly exitCode: ExitCode;
  /** Whether it went wrong, or was ended on purpose or because going on made no sense. */
  readonly kind: "error" | "stopped";
  readonly message: string;
  readonly hint?: string | undefined;
}
