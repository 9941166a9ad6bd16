/** Thrown when a check was made and failed: the command worked, its answer is no. Exit code 4. */
export class CheckFailure extends Error {
  override readonly name = "CheckFailure";

  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}
