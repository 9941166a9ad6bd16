import { spawn } from "node:child_process";
import { jobVariable } from "./end-with-parent.ts";

/** How a command is run beside others. */
export interface CommandContext {
  /** Whether several share the cores, so that each gets one thread. */
  readonly oneThread: boolean;
  /** Aborted: the process is told to end. */
  readonly signal: AbortSignal;
}

/** How a process ended. */
export interface Ended {
  /** Null for a process that a signal ended. */
  readonly code: number | null;
  /** Why it failed, in its own words; undefined when it did not. */
  readonly failure: string | undefined;
}

/** Runs `gradkit <args>` as a process of its own, which ends when this one does, however that comes. */
export function runCommand(args: readonly string[], { oneThread, signal }: CommandContext): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const [, main] = process.argv;
    const threads = oneThread ? { GRADKIT_THREADS: "1" } : {};
    const child = spawn(process.execPath, [...(main === undefined ? [] : [main]), ...args], {
      env: { ...process.env, ...threads, [jobVariable]: "1" },
      // The channel carries no messages: that it is cut tells the child that nobody waits for it any more.
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const stop = (): void => {
      child.kill("SIGTERM");
    };
    signal.addEventListener("abort", stop);
    let errors = "";
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.on("error", reject);
    child.on("close", (code) => {
      signal.removeEventListener("abort", stop);
      resolve({ code, failure: code === 0 ? undefined : reason(errors, code) });
    });
  });
}

function reason(errors: string, code: number | null): string {
  const line = errors.split("\n").find((text) => /^(error|stopped):/.test(text));
  return line?.replace(/^\w+: /, "") ?? `it ended with ${code === null ? "a signal" : `code ${code}`}`;
}
