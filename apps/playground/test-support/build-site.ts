import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

/**
 * Builds the page into a folder of its own.
 *
 * @returns The folder, which is the caller's to remove.
 */
export async function buildSite(): Promise<string> {
  const root = join(import.meta.dirname, "..");
  const outDir = await mkdtemp(join(tmpdir(), "gradkit-playground-"));
  // A test runner has set this to another value, which would make another page than the one that is published.
  const environment = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  await build({
    root,
    configFile: join(root, "vite.config.ts"),
    logLevel: "error",
    build: { outDir, emptyOutDir: true },
  });
  process.env["NODE_ENV"] = environment;
  return outDir;
}
