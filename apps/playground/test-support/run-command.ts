import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

const cli = join(import.meta.dirname, "../../cli/dist/main.js");

/** What a command came to. */
export interface Finished {
  readonly stdout: string;
  /** Where it wrote its files; gone after the test. */
  readonly folder: string;
}

/**
 * Runs `gradkit <args>` as it is shipped, in a folder of its own.
 *
 * @param env Its whole environment, so that the machine's settings do not matter.
 * @throws Error when it fails, or is not built.
 */
export function runCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Finished> {
  if (!existsSync(cli)) {
    throw new Error("apps/cli is not built: run `turbo run build --filter=@gradkit/cli...` first.");
  }
  const folder = mkdtempSync(join(tmpdir(), "gradkit-playground-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [cli, ...args], { env: { ...env }, cwd: folder }, (error, stdout) => {
      if (error === null) {
        resolve({ stdout, folder });
      } else {
        reject(new Error(error.message));
      }
    });
  });
}

/** Runs a command line as the page offers it, word by word, with a name for its folder; without what it sets, as given. */
export async function runOffered(text: string): Promise<Finished> {
  const words = text.replaceAll("\\\n", " ").match(/"[^"]*"|\S+/g) ?? [];
  const [setting = "", npx = "", name = "", ...args] = words.map((word) => word.replaceAll('"', ""));
  if (npx !== "npx" || name !== "@gradkit/cli") {
    throw new Error(`This is no command to be copied: ${text}`);
  }
  const [variable = "", value = ""] = setting.split("=");
  return runCommand([...args, "--json", "--run-dir", "here"], { [variable]: value });
}
