/**
 * Thrown when the content of a file is not what it must be: a wrong magic number, a length that contradicts
 * the header, a checksum that differs, a damaged gzip stream.
 *
 * @example
 * import { DataFormatError, parseIdx } from "@gradkit/datasets";
 * try {
 *   parseIdx(new Uint8Array(3), "labels-idx1-ubyte");
 * } catch (error) {
 *   if (error instanceof DataFormatError) console.log(error.file, error.expected, error.found);
 * }
 */
export class DataFormatError extends Error {
  override readonly name = "DataFormatError";

  /**
   * @param file - path or name of the file
   * @param expected - what should have been there, in words
   * @param found - what was there, in words
   * @param advice - what to do, a sentence
   */
  constructor(
    readonly file: string,
    readonly expected: string,
    readonly found: string,
    advice = "",
  ) {
    super(`${file}: expected ${expected}, found ${found}.${advice && ` ${advice}`}`);
  }
}
