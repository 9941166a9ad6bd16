import { exitCode, type ExitCode } from "./exit-code.ts";

/** The reason work was ended by the user: Ctrl-C, or a signal to terminate. */
export class Interruption extends Error {
  override readonly name = "Interruption";

  /** @param where - how far the work had come, in words */
  constructor(
    readonly signal: "SIGINT" | "SIGTERM",
    where = "",
    /** How to go on. */
    readonly hint?: string,
  ) {
    super(`${signal === "SIGINT" ? "Ctrl-C" : signal}${where && ` ${where}`}`);
  }

  get exitCode(): ExitCode {
    return this.signal === "SIGINT" ? exitCode.interrupted : exitCode.terminated;
  }

  /** The same interruption with the place where it came, and how to go on. */
  at(where: string, hint?: string): Interruption {
    return new Interruption(this.signal, where, hint);
  }
}
