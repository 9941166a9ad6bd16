import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { runFiles } from "@gradkit/runs";
import { UsageError } from "../failures/usage-error.ts";
import { suggestion } from "../failures/suggestion.ts";
import type { Host } from "../host.ts";
import { runsRoot } from "./runs-root.ts";

/** The file in the root that names the run begun last. */
export const latestFile = "latest";

/**
 * The folder of a run: a path, a name below the root (`brave-otter` will do), or `latest`.
 *
 * @throws UsageError with the nearest names
 */
export function findRun(typed: string, host: Host): string {
  const root = runsRoot(host);
  if (isRun(typed)) {
    return typed;
  }
  if (typed === latestFile) {
    const file = join(root, latestFile);
    const name = existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
    if (name !== undefined && isRun(join(root, name))) {
      return join(root, name);
    }
    throw new UsageError(`there is no run in ${root} yet`, "gradkit train spiral makes one");
  }
  const names = runNames(root);
  const found = names.filter((name) => name === typed || name.endsWith(`_${typed}`)).at(-1);
  if (found !== undefined) {
    return join(root, found);
  }
  const words = names.map((name) => name.slice(name.indexOf("_") + 1));
  const near = suggestion(basename(typed), [...words, ...names]);
  throw new UsageError(
    existsSync(typed)
      ? `${typed} is no run folder: it holds no ${runFiles.config}`
      : `there is no run "${typed}"`,
    near ??
      (names.length === 0
        ? `${root} holds none; gradkit train spiral makes one`
        : `the last are ${names.slice(-3).join(", ")}`),
  );
}

/** The names of the runs below a folder, in the order of their names. */
export function runNames(root: string): readonly string[] {
  if (!existsSync(root)) {
    return [];
  }
  const entries = readdirSync(root, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && isRun(join(root, entry.name)))
    .map(({ name }) => name)
    .sort();
}

function isRun(folder: string): boolean {
  return existsSync(join(folder, runFiles.config));
}
