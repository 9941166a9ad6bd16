/** Thrown when the command line, or the data it names, is wrong: the user can put it right. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";

  /**
   * @param message - what was wrong and the value, without a full stop
   * @param hint - what to do about it
   */
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}
