import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { CheckpointStore } from "@gradkit/training";
import { isAlive } from "./is-alive.ts";
import { RunFolderError } from "./run-folder-error.ts";
import { codeOf } from "./write-error.ts";
import { partSuffix, writeFileAtomically } from "./write-file-atomically.ts";

/**
 * Checkpoints as files in a folder, for `fit({ checkpoints: { store } })`. The folder is made with the first one; a file is
 * there as a whole or not at all, and what a killed process left half-written is removed when the folder is next looked at.
 *
 * @example
 * import { mkdtemp } from "node:fs/promises";
 * import { tmpdir } from "node:os";
 * import { join } from "node:path";
 * import { folderStore } from "@gradkit/runs";
 * const store = folderStore(join(await mkdtemp(join(tmpdir(), "gradkit-")), "checkpoints"));
 * await store.write("a.safetensors", Uint8Array.of(1, 2, 3));
 * console.log(await store.names(), (await store.read("a.safetensors")).length); // [ 'a.safetensors' ] 3
 */
export function folderStore(folder: string): CheckpointStore {
  const at = (name: string): string => join(folder, name);
  return {
    describe: at,
    async names() {
      const found = await readdir(folder).catch((error: unknown) => {
        if (codeOf(error) === "ENOENT") {
          return [];
        }
        throw new RunFolderError(`${folder} cannot be read: ${String(error)}.`, folder, { cause: error });
      });
      const parts = found.filter((name) => name.endsWith(partSuffix) && !isBeingWritten(name));
      await Promise.all(parts.map((name) => rm(at(name), { force: true })));
      return found.filter((name) => !name.endsWith(partSuffix)).sort();
    },
    async read(name) {
      const bytes = await readFile(at(name)).catch((cause: unknown) => {
        throw new RunFolderError(`${at(name)} cannot be read: ${String(cause)}.`, at(name), { cause });
      });
      return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
    },
    write: (name, bytes) => writeFileAtomically(at(name), bytes),
    remove: (name) => rm(at(name), { force: true }),
  };
}

/** Whether the process that began a file may still be writing it. */
function isBeingWritten(name: string): boolean {
  return isAlive(Number(/\.(\d+)-[\da-f-]+\.part$/.exec(name)?.[1]));
}
