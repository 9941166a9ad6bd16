// What commands load when they are named is loaded before the first test, whose time is not for that.
import "../src/commands/evaluate.ts";
import "../src/commands/predict.ts";
import "../src/commands/train.ts";
import "../src/data/own/own-data.ts";
import "../src/failures/describe-failure.ts";
import "../src/find-rate/find-rate.ts";
import "../src/report/report.ts";
import "../src/reproduce/reproduce.ts";
import "../src/sweep/run-sweep.ts";
import "../src/train/run-train.ts";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import { run } from "../src/run.ts";
import type { Host } from "../src/host.ts";
import { recordingHost } from "./recording-host.ts";

/** What a command came to. */
export interface RunHere {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where runs of tests that do not look at them go. */
const runs = join(tmpdir(), `gradkit-cli-runs-here-${process.pid}`);
process.on("exit", () => rmSync(runs, { recursive: true, force: true }));

/** What the machine's settings are replaced by: nothing of it is looked at, and no threads are started. */
const plain = { GRADKIT_THREADS: "1", GRADKIT_BLAS: "off", GRADKIT_DATA: "", XDG_CACHE_HOME: "/nonexistent" };

/**
 * Runs `gradkit <args>` in this process: where no process of its own is the point, that is a second sooner.
 *
 * @param watch - is given what is written to stdout, as it is written
 */
export async function runHere(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  watch: (text: string) => void = () => undefined,
): Promise<RunHere> {
  const host = recordingHost({ env: { GRADKIT_RUNS: runs, ...env } });
  const { stdout } = host;
  const watched: Host = {
    ...host,
    stdout: {
      write(text: string): void {
        stdout.write(text);
        watch(text);
      },
    },
  };
  Object.entries({ ...plain, ...env }).forEach(([name, value]) => vi.stubEnv(name, value));
  try {
    const code = await run(args, watched);
    return { code, ...host.written };
  } finally {
    vi.unstubAllEnvs();
  }
}

/** The same for a command that ends well with JSON on stdout. */
export async function jsonHere<Value>(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Value> {
  const { code, stdout, stderr } = await runHere([...args, "--json"], env);
  if (code !== 0) {
    throw new Error(`gradkit ${args.join(" ")} ended with ${code}: ${stderr}`);
  }
  return JSON.parse(stdout) as Value;
}
