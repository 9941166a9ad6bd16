/** Two numbers at `x` and `x + step` as float64; of one, the same twice. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function loadPair<T>(x: usize, step: isize, count: usize): v128 {
  const first = f64x2.splat(<f64>load<T>(x));
  return count > 1 ? f64x2.replace_lane(first, 1, <f64>load<T>(x + step)) : first;
}

/** Writes one float64 or two as numbers at `out` and `out + step`. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function storePair<T>(out: usize, step: isize, count: usize, pair: v128): void {
  store<T>(out, <T>f64x2.extract_lane(pair, 0));
  if (count > 1) store<T>(out + step, <T>f64x2.extract_lane(pair, 1));
}
