/** Thrown when some of several runs failed and all others are done. Exit code 1. */
export class SweepFailure extends Error {
  override readonly name = "SweepFailure";

  constructor(
    message: string,
    readonly hint: string,
  ) {
    super(message);
  }
}
