/** A value and slope of a function at a place. */
export interface PointOnLine {
  readonly at: number;
  readonly value: number;
  readonly slope: number;
}

/**
 * Where the cubic through two points with their slopes is least, cut to `[lowest, highest]`; the middle of these when
 * it has no least place.
 *
 * @see Nocedal and Wright, "Numerical optimization", 2006, equation 3.59.
 */
export function cubicMinimum(
  a: PointOnLine,
  b: PointOnLine,
  lowest = Math.min(a.at, b.at),
  highest = Math.max(a.at, b.at),
): number {
  const [left, right] = a.at <= b.at ? [a, b] : [b, a];
  const d1 = a.slope + b.slope - (3 * (a.value - b.value)) / (a.at - b.at);
  const square = d1 * d1 - a.slope * b.slope;
  if (!(square >= 0)) {
    return (lowest + highest) / 2;
  }
  const d2 = Math.sqrt(square);
  const share = (right.slope + d2 - d1) / (right.slope - left.slope + 2 * d2);
  return Math.min(Math.max(right.at - (right.at - left.at) * share, lowest), highest);
}
