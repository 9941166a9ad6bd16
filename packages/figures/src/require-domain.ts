/**
 * Checks the ends of an axis.
 *
 * @throws RangeError when they are not two finite numbers, the smaller one first.
 */
export function requireDomain(figure: string, field: string, [low, high]: readonly [number, number]): void {
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high)) {
    throw new RangeError(
      `${figure}: ${field} must go from a smaller to a larger finite number, but is [${low}, ${high}].`,
    );
  }
}
