/** Throws unless a standard deviation is a finite number of at least 0. */
export function requireDeviation(initializer: string, deviation: number): void {
  if (!(deviation >= 0 && Number.isFinite(deviation))) {
    throw new RangeError(
      `${initializer}(${String(deviation)}): the deviation must be a finite number of at least 0.`,
    );
  }
}
