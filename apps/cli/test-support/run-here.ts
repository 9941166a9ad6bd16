import { run } from "../src/run.ts";
import { recordingHost } from "./recording-host.ts";

/** What a command came to. */
export interface RunHere {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `gradkit <args>` in this process: where no process of its own is the point, that is a second sooner. */
export async function runHere(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<RunHere> {
  const host = recordingHost({ env });
  const code = await run(args, host);
  return { code, ...host.written };
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
