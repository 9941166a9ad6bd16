/** Thrown when a block does not fit; says how much was asked for and how much is in use. */
export class OutOfMemoryError extends Error {
  override readonly name = "OutOfMemoryError";

  constructor(
    readonly requestedBytes: number,
    readonly usedBytes: number,
    readonly limitBytes: number,
  ) {
    super(
      `Out of memory: ${megabytes(requestedBytes)} were asked for, ${megabytes(usedBytes)} of at most ` +
        `${megabytes(limitBytes)} are in use. Use smaller batches, or wrap the steps of your loop in scope() ` +
        `so that temporary tensors are freed.`,
    );
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
