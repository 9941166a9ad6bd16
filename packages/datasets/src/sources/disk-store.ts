import { DataFormatError } from "../errors/data-format-error.ts";
import { diskPartials } from "./disk-partials.ts";
import type { FileStore } from "./file-store.ts";
import { lockFile } from "./lock-file.ts";
import { nodeModule } from "./node-module.ts";

/** Files in a folder on a disk. The folder is made when the first file is written. */
export async function diskStore(folder: string): Promise<FileStore> {
  const fs = await nodeModule("node:fs/promises");
  const path = await nodeModule("node:path");
  const describe = (file: string): string => path.join(folder, file);

  return {
    describe,
    read: async (name, bytes) => {
      const file = describe(name);
      const status = await fs.stat(file).catch(undefinedWhenMissing);
      if (!status) {
        return undefined;
      }
      if (!status.isFile()) {
        throw new DataFormatError(file, "a file", status.isDirectory() ? "a folder" : "a device or pipe");
      }
      if (bytes !== undefined && status.size !== bytes) {
        throw new DataFormatError(file, `${bytes} bytes`, `${status.size} bytes`);
      }
      // Node's Buffer is a Uint8Array whose slice() does not copy; nobody who gets a Uint8Array expects that.
      const { buffer, byteOffset, length } = await fs.readFile(file);
      return new Uint8Array(buffer, byteOffset, length);
    },
    write: async (name, bytes) => {
      const target = describe(name);
      await fs.mkdir(path.dirname(target), { recursive: true });
      // In the same folder, because only there a rename is atomic; with a name no other process has.
      const temporary = `${target}.${process.pid}-${crypto.randomUUID()}.part`;
      try {
        const file = await fs.open(temporary, "wx");
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await fs.rename(temporary, target);
      } catch (error) {
        await fs.rm(temporary, { force: true });
        throw error;
      }
    },
    remove: (name) => fs.rm(describe(name), { force: true }),
    partials: await diskPartials(folder),
    lock: (name, signal) => lockFile(`${describe(name)}.lock`, signal),
  };
}

function undefinedWhenMissing(error: unknown): undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") {
    return undefined;
  }
  throw error;
}
