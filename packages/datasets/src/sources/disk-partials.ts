import type { PartialStore } from "./file-store.ts";
import { nodeModule } from "./node-module.ts";

/** Parts of files on a disk, beside the place of the whole file: `train-images-idx3-ubyte.gz.partial`. */
export async function diskPartials(folder: string): Promise<PartialStore> {
  const fs = await nodeModule("node:fs/promises");
  const path = await nodeModule("node:path");
  const locate = (name: string): string => path.join(folder, `${name}.partial`);
  return {
    read: async (name) => {
      // Whatever is wrong with the part, the file can be had without it.
      const part = await fs.readFile(locate(name)).catch(() => undefined);
      return part && new Uint8Array(part.buffer, part.byteOffset, part.length);
    },
    append: async (name, bytes) => {
      await fs.mkdir(path.dirname(locate(name)), { recursive: true });
      await fs.appendFile(locate(name), bytes);
    },
    remove: (name) => fs.rm(locate(name), { force: true }),
  };
}
