import { largestOf, logOf, sumOfPowers } from "../rows/softmax-float64";

/**
 * For each of `rows` contiguous rows `x` of `n` float64 and its class `t` (int32), with `m = max x` and
 * `s = sum_j e^(x_j - m)`: `loss = ln s - (x_t - m)` and `p = e^(x - m) / s`; the loss is NaN for a class that is not
 * there.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function crossEntropyFloat64(
  rows: i32, n: i32, logits: usize, classes: usize, losses: usize, probabilities: usize,
): void {
  const bytes = <usize>n << 3;
  for (; rows > 0; rows--) {
    const target = load<i32>(classes);
    const chosen: f64 = <u32>target < <u32>n ? load<f64>(logits + (<usize>target << 3)) : NaN;
    const largest = largestOf(n, logits);
    const sum = sumOfPowers(true, n, logits, largest, probabilities);
    store<f64>(losses, logOf(sum) - (chosen - largest));
    const end = probabilities + bytes;
    for (; probabilities < end; probabilities += 8) store<f64>(probabilities, load<f64>(probabilities) / sum);
    logits += bytes;
    classes += 4;
    losses += 8;
  }
}
