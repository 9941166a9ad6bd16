/** One place where a file was looked for, and why it was not to be had there. */
export interface SourceFailure {
  readonly source: string;
  readonly reason: string;
}

/**
 * Thrown when no source has a file: says where it was looked for, why each place failed, and what to do.
 *
 * @example
 * import { DatasetUnavailableError, mnist, syntheticDigits } from "@gradkit/datasets";
 * const { train, test } = await mnist().catch((error: unknown) => {
 *   if (!(error instanceof DatasetUnavailableError)) throw error;
 *   console.error(error.message);
 *   return syntheticDigits();
 * });
 * console.log(`training on ${train.name}, testing on ${test.size} images`);
 */
export class DatasetUnavailableError extends Error {
  override readonly name = "DatasetUnavailableError";

  /**
   * @param dataset - the set that was asked for
   * @param file - folder and name of the file that is missing
   * @param failures - where it was looked for, in that order
   * @param advice - what to do, a sentence
   */
  constructor(
    readonly dataset: string,
    readonly file: string,
    readonly failures: readonly SourceFailure[],
    readonly advice: string,
  ) {
    const tried = failures.map(({ source, reason }) => `${source}: ${reason}`).join("; ");
    super(`${dataset} is not available: no source has ${file} (${tried}). ${advice}`);
  }
}
