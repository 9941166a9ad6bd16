import { DataSourceError } from "../errors/data-source-error.ts";
import { hasNodeModules, nodeModule } from "../sources/node-module.ts";
import type { FileFolder } from "./image-folder.ts";

/**
 * A folder on the disk, for {@link imageFolder}. Links are not listed, and those that lead out of it are not followed.
 *
 * @throws DataSourceError when there is no such folder, or no disk, as in browsers
 * @example
 * import { nodeFolder } from "@gradkit/datasets";
 * await nodeFolder("no/such/folder").catch((error: unknown) => console.log((error as Error).name)); // DataSourceError
 */
export async function nodeFolder(path: string): Promise<FileFolder> {
  if (!hasNodeModules()) {
    throw new DataSourceError(
      path,
      `nodeFolder: "${path}" cannot be read, because browsers have no folders.`,
    );
  }
  const fs = await nodeModule("node:fs/promises");
  const paths = await nodeModule("node:path");
  const root = await fs.realpath(path).catch((cause: unknown) => {
    throw new DataSourceError(path, `nodeFolder: "${path}" does not exist.`, { cause });
  });
  if (!(await fs.stat(root)).isDirectory()) {
    throw new DataSourceError(path, `nodeFolder: "${path}" is not a folder.`);
  }
  return {
    name: path,
    list: async () => {
      const entries = await fs.readdir(root, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) =>
          paths.relative(root, paths.join(entry.parentPath, entry.name)).split(paths.sep).join("/"),
        );
    },
    read: async (file) => {
      const target = await fs.realpath(paths.resolve(root, file));
      const inside = paths.relative(root, target);
      if (inside.startsWith("..") || paths.isAbsolute(inside)) {
        throw new DataSourceError(file, `nodeFolder: "${file}" leads out of "${path}".`);
      }
      const { buffer, byteOffset, length } = await fs.readFile(target);
      return new Uint8Array(buffer, byteOffset, length);
    },
  };
}
