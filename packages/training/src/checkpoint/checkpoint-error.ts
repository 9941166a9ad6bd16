/**
 * Thrown when a checkpoint cannot be used: it is broken, or of another run or model.
 *
 * @example
 * import { CheckpointError } from "@gradkit/training";
 * const error = new CheckpointError("It does not fit.", ['"0.weight" is missing from the checkpoint']);
 * console.log(error.problems.length); // 1
 */
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
