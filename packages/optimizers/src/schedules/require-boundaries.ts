/** Throws unless boundaries are whole numbers of at least 0 that rise. */
export function requireBoundaries(owner: string, boundaries: readonly number[]): void {
  boundaries.forEach((boundary, i) => {
    if (!Number.isInteger(boundary) || boundary < 0 || boundary <= (boundaries[i - 1] ?? -1)) {
      throw new RangeError(
        `${owner}: boundaries must be rising whole numbers of at least 0, but are ${boundaries.join(", ")}.`,
      );
    }
  });
}
