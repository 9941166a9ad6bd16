import { flushed } from "../flush";
import { exp } from "../functions/exp";
import { log } from "../functions/log";
import { loadFourRows, storeFourRows } from "./four-rows";

/** The logit of the target class; NaN where there is no such class. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function chosen(row: usize, n: i32, target: i32): f32 {
  return <u32>target < <u32>n ? load<f32>(row + (<usize>target << 2)) : NaN;
}

/**
 * For each of `rows` contiguous rows `x` of `n` float32 and its class `t` (int32), with `m = max x` and
 * `s = sum_j e^(x_j - m)`: `loss = ln s - (x_t - m)` and `p = e^(x - m) / s`.
 *
 * Probabilities below 1e-30 are 0: nothing is learnt from them, and denormal numbers would make it slow.
 *
 * Four rows are computed side by side, a lane for each, so that few classes fill the lanes as well as many. `scratch`
 * has place for `n` vectors.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function crossEntropy(
  rows: i32, n: i32, logits: usize, classes: usize, losses: usize, probabilities: usize, scratch: usize,
): void {
  const bytes = <usize>n << 2;
  const end = scratch + (bytes << 2);
  for (; rows > 0; rows -= 4) {
    // Rows beyond the last repeat it.
    const next1 = rows > 1 ? bytes : 0;
    const next2 = next1 + (rows > 2 ? bytes : 0);
    const next3 = next2 + (rows > 3 ? bytes : 0);
    const largest = loadFourRows(n, logits, logits + next1, logits + next2, logits + next3, scratch);
    let even = f32x4.splat(0);
    let odd = even;
    let at = scratch;
    for (; at + 16 < end; at += 32) {
      const power0 = flushed<f32>(exp(f32x4.sub(v128.load(at), largest)));
      const power1 = flushed<f32>(exp(f32x4.sub(v128.load(at, 16), largest)));
      v128.store(at, power0);
      v128.store(at, power1, 16);
      even = f32x4.add(even, power0);
      odd = f32x4.add(odd, power1);
    }
    if (at < end) {
      const power = flushed<f32>(exp(f32x4.sub(v128.load(at), largest)));
      v128.store(at, power);
      even = f32x4.add(even, power);
    }
    const sum = f32x4.add(even, odd);
    storeFourRows(
      n, scratch, sum, probabilities, probabilities + next1, probabilities + next2, probabilities + next3,
    );
    let target = f32x4.splat(chosen(logits, n, load<i32>(classes)));
    if (rows > 1) target = f32x4.replace_lane(target, 1, chosen(logits + next1, n, load<i32>(classes, 4)));
    if (rows > 2) target = f32x4.replace_lane(target, 2, chosen(logits + next2, n, load<i32>(classes, 8)));
    if (rows > 3) target = f32x4.replace_lane(target, 3, chosen(logits + next3, n, load<i32>(classes, 12)));
    const loss = f32x4.sub(log(sum), f32x4.sub(target, largest));
    if (rows > 3) {
      v128.store(losses, loss);
    } else {
      v128.store_lane<f32>(losses, loss, 0);
      if (rows > 1) v128.store_lane<f32>(losses, loss, 1, 4);
      if (rows > 2) v128.store_lane<f32>(losses, loss, 2, 8);
    }
    logits += bytes << 2;
    probabilities += bytes << 2;
    classes += 16;
    losses += 16;
  }
}
