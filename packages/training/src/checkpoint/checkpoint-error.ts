/** Thrown when a checkpoint cannot be used: it is broken, or of another run or model. */
export class CheckpointError extends Error {
  override readonly name = "CheckpointError";

  constructor(
    message: string,
    /** What does not fit, one sentence each: names that are missing or left over, shapes and settings that differ. */
    readonly problems: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(
      problems.length === 0 ? message : `${message}\n${problems.map((line) => `  ${line}`).join("\n")}`,
      options,
    );
  }
}
