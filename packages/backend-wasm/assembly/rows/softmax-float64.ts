import { exp } from "../functions64/exp";
import { log } from "../functions64/log";

/** The largest of `n` float64, in which NaN does not count: it is in the sum of powers anyway. */
export function largestOf(n: i32, x: usize): f64 {
  let largest = v128.load64_splat(x);
  const end = x + (<usize>n << 3);
  for (const last = end - 8; x < last; x += 16) largest = f64x2.pmax(largest, v128.load(x));
  if (n & 1) largest = f64x2.pmax(largest, v128.load64_splat(end - 8));
  return f64x2.extract_lane(f64x2.pmax(largest, v128.shuffle<i64>(largest, largest, 1, 0)), 0);
}

/** `out = x - shift`, or `e^(x - shift)` where `powers` is true, for `n` float64; returns the sum of the latter. */
export function sumOfPowers(powers: bool, n: i32, x: usize, shift: f64, out: usize): f64 {
  const shifts = f64x2.splat(shift);
  let sums = f64x2.splat(0);
  for (; n > 1; n -= 2, x += 16, out += 16) {
    const shifted = f64x2.sub(v128.load(x), shifts);
    const power = exp(shifted);
    sums = f64x2.add(sums, power);
    v128.store(out, powers ? power : shifted);
  }
  if (n > 0) {
    const shifted = f64x2.sub(v128.load64_splat(x), shifts);
    const power = exp(shifted);
    sums = f64x2.replace_lane(sums, 0, f64x2.extract_lane(sums, 0) + f64x2.extract_lane(power, 0));
    v128.store64_lane(out, powers ? power : shifted, 0);
  }
  return f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
}

/** The natural logarithm of one number. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function logOf(x: f64): f64 {
  return f64x2.extract_lane(log(f64x2.splat(x)), 0);
}

/** `out = softmax(x)` for each of `rows` contiguous rows of `n` float64, or its logarithm, as of float32. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function softmaxFloat64(logarithm: bool, rows: i32, n: i32, x: usize, out: usize): void {
  const bytes = <usize>n << 3;
  for (; rows > 0; rows--) {
    const sum = sumOfPowers(!logarithm, n, x, largestOf(n, x), out);
    const divisor = logarithm ? logOf(sum) : sum;
    const end = out + bytes;
    for (; out < end; out += 8) store<f64>(out, logarithm ? load<f64>(out) - divisor : load<f64>(out) / divisor);
    x += bytes;
  }
}
