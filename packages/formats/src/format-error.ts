/**
 * Thrown when bytes are not what their format demands: a header that lies, a damaged checksum, a type nobody knows.
 *
 * @example
 * import { FormatError, readNpy } from "@gradkit/formats";
 * try {
 *   readNpy(new Uint8Array(3));
 * } catch (error) {
 *   if (error instanceof FormatError) console.log(error.format, "|", error.place); // npy | magic
 * }
 */
export class FormatError extends Error {
  override readonly name = "FormatError";

  /**
   * @param format - the format of the file: `"safetensors"`, `"npy"`
   * @param place - where in the file, in the words of the format: `"header"`, `"tensor 0.weight"`
   * @param problem - what is wrong there, with the value, a sentence
   */
  constructor(
    readonly format: string,
    readonly place: string,
    readonly problem: string,
  ) {
    super(`${format}: ${place}: ${problem}`);
  }
}
