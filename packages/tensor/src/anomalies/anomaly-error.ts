/** Thrown by {@link detectAnomalies}: the first operation whose result holds NaN or infinity. */
export class AnomalyError extends Error {
  override readonly name = "AnomalyError";

  constructor(
    /** The name of the operation's kernel. */
    readonly operation: string,
    /** The names of what was being applied, outermost first, such as `2 (dense)`; empty outside of everything named. */
    readonly place: string,
    /** Whether it was computed on the way back. */
    readonly isGradient: boolean,
    /** The value, and where it stands in row-major order. */
    readonly value: number,
    readonly index: number,
    readonly shape: readonly number[],
  ) {
    super(
      `${operation}${isGradient ? ", on the way back," : ""}${place === "" ? "" : ` in "${place}"`} gave ${value} at ` +
        `element ${index} of a result of shape [${shape.join(", ")}]. Look at what goes into it: a logarithm or root of ` +
        `0 or less, a division by 0, numbers that grew too large, or NaN in the data.`,
    );
  }
}
