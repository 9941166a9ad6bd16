/**
 * Evenly spaced numbers from `start` to `stop`, both included, rounded as NumPy's `linspace` rounds them:
 * whole numbers times the step, plus the start, and the last one exactly `stop`.
 *
 * @see https://numpy.org/doc/stable/reference/generated/numpy.linspace.html
 */
export function linspace(start: number, stop: number, count: number): Float64Array {
  const step = (stop - start) / (count - 1);
  const values = Float64Array.from({ length: count }, (_, index) => index * step + start);
  if (count > 1) {
    values[count - 1] = stop;
  } else {
    values.fill(start);
  }
  return values;
}
