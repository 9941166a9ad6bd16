import type { DatasetCard } from "@gradkit/datasets";
import { access, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "../failures/usage-error.ts";

/** The folder in which the files of a set lie. */
export function folderOf({ folder, name }: DatasetCard): string {
  return folder ?? name;
}

/** The first file of a set that a folder does not hold, packed or unpacked; undefined when it has all. */
export async function missingFile(folder: string, card: DatasetCard): Promise<string | undefined> {
  for (const { name } of card.files) {
    const candidates = [name, name.replace(/\.gz$/, "")].map((file) => join(folder, folderOf(card), file));
    const found = await Promise.all(candidates.map(exists));
    if (!found.includes(true)) {
      return join(folderOf(card), name);
    }
  }
  return undefined;
}

/**
 * Checks a folder that was named with `--data`: who names one means that one, and no copy from elsewhere.
 *
 * @throws UsageError when it does not exist, is no folder, or has not all files of the set
 */
export async function requireDataFolder(folder: string, card: DatasetCard): Promise<void> {
  const status = await stat(folder).catch(() => undefined);
  const advice = `name a folder that holds ${folderOf(card)}/, or leave --data out`;
  if (status?.isDirectory() !== true) {
    const what = status === undefined ? "which does not exist" : "which is not a folder";
    throw new UsageError(`--data names "${folder}", ${what}`, advice);
  }
  const missing = await missingFile(folder, card);
  if (missing !== undefined) {
    const above = dirname(resolve(folder));
    const inside =
      basename(resolve(folder)) === folderOf(card) && (await missingFile(above, card)) === undefined;
    throw new UsageError(
      `--data names "${folder}", which has no ${missing}`,
      inside ? `did you mean --data ${above}?` : advice,
    );
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
