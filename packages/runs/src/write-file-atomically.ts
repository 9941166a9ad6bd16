import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { makeFolder } from "./make-folder.ts";
import { writeError } from "./write-error.ts";

/** What files that are not yet whole are called. */
export const partSuffix = ".part";

/**
 * Writes a whole file or nothing: into a file beside it, flushed to the disk, and then moved in one step. Whoever reads the
 * path sees the old bytes or the new ones, also when the process is killed meanwhile.
 *
 * @throws RunFolderError when it cannot be written; the old file is as it was.
 * @example
 * import { mkdtemp, readFile } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { writeFileAtomically } from "@gradkit/runs";
 * const path = join(await mkdtemp(join(tmpdir(), "gradkit-")), "notes", "a.txt");
 * await writeFileAtomically(path, "whole");
 * console.log(await readFile(path, "utf8")); // whole
 */
export async function writeFileAtomically(path: string, data: Uint8Array | string): Promise<void> {
  const part = `${path}.${process.pid}-${randomUUID()}${partSuffix}`;
  try {
    makeFolder(dirname(path));
    const file = await open(part, "wx");
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined);
    throw writeError(path, cause);
  }
}
