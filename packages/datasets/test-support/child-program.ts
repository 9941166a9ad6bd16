import { spawn } from "node:child_process";
import { join } from "node:path";
import { build } from "esbuild";
import { temporaryFolder } from "./temporary-folder.ts";

/** What a process wrote, and how it ended. */
export interface Outcome {
  readonly output: string;
  readonly errors: string;
  readonly status: number | null;
}

/** Makes a program of one module that imports from `src/`; each call of the result is a new Node process. */
export async function childProgram(source: string): Promise<(argument: object) => Promise<Outcome>> {
  const outfile = join(await temporaryFolder(), "program.mjs");
  await build({
    stdin: { contents: source, resolveDir: join(import.meta.dirname, "../src"), loader: "ts" },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    conditions: ["gradkit-source"],
    logLevel: "silent",
  });
  return (argument) =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [outfile, JSON.stringify(argument)]);
      let [output, errors] = ["", ""];
      child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
      child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
      child.on("error", reject);
      child.on("close", (status) => resolve({ output, errors, status }));
    });
}
