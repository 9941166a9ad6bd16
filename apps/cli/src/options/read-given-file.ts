import { readFile, stat } from "node:fs/promises";
import { UsageError } from "../failures/usage-error.ts";

/**
 * Reads a file that the user named.
 *
 * @param hint - what may be named instead
 * @throws UsageError that says why it cannot be read
 */
export async function readGivenFile(path: string, hint: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const found = await stat(path).catch(() => undefined);
    if (found?.isDirectory() === true) {
      throw new UsageError(`${path} is a folder, not a file`, hint);
    }
    if (found === undefined) {
      throw new UsageError(`there is no file ${path}`, hint);
    }
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    throw new UsageError(
      `${path} cannot be read: ${code === "EACCES" ? "there is no permission" : String(error)}`,
      hint,
    );
  }
}
