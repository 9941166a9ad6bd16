/**
 * Thrown when a run folder cannot be made, written or read; the message says what to do.
 *
 * @example
 * import { readRun, RunFolderError } from "@gradkit/runs";
 * const error = await readRun("no/such/folder").catch((thrown: unknown) => thrown);
 * console.log(error instanceof RunFolderError && error.message); // no/such/folder holds no run: there is no config.json in it.
 */
export class RunFolderError extends Error {
  override readonly name = "RunFolderError";

  constructor(
    message: string,
    /** The file or folder. */
    readonly path: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options);
  }
}
