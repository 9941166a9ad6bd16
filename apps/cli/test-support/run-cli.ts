import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** The command line as it is shipped. */
export const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));

/** Where runs of tests that do not look at them go. */
const runs = join(tmpdir(), `gradkit-cli-runs-${process.pid}`);
process.on("exit", () => rmSync(runs, { recursive: true, force: true }));

/** What a process came to. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** A process under way. */
export interface Running {
  readonly child: ChildProcess;
  readonly finished: Promise<Finished>;
  /** Resolves when either stream has brought the text. */
  sees(text: string): Promise<void>;
}

/** Starts `gradkit <args>` in an environment with nothing in it, so that the machine's settings do not matter. */
export function startCli(args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  if (!existsSync(main)) {
    throw new Error("apps/cli is not built: run `turbo run build --filter=@gradkit/cli...` first.");
  }
  return start(process.execPath, [main, ...args], env);
}

/** Starts any process in such an environment. */
export function start(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Running {
  const started = performance.now();
  const child = spawn(command, args, {
    // Threads and a library take longer to start than most of what is computed here.
    env: { PATH: process.env["PATH"], HOME: "/nonexistent", LANG: "C.UTF-8", GRADKIT_RUNS: runs, GRADKIT_THREADS: "1", GRADKIT_BLAS: "off", ...env }, // prettier-ignore
  });
  const output = { stdout: "", stderr: "" };
  const listeners = new Set<() => void>();
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
      listeners.forEach((listener) => listener());
    });
  }
  const finished = new Promise<Finished>((resolve, reject) => {
    child.on("error", reject).on("close", (code) => {
      resolve({ code, ...output, seconds: (performance.now() - started) / 1000 });
    });
  });
  const sees = async (text: string): Promise<void> => {
    const seen = new Promise<void>((resolve) => {
      const look = (): void => {
        if ((output.stdout + output.stderr).includes(text)) {
          listeners.delete(look);
          resolve();
        }
      };
      listeners.add(look);
      look();
    });
    await Promise.race([seen, finished]);
  };
  return { child, finished, sees };
}

/** Runs `gradkit <args>` to its end. */
export async function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  return startCli(args, env).finished;
}

/** A new folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "gradkit-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
