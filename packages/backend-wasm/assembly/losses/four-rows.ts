/** Transposes four vectors of four float32 in registers and stores the results at `t0` to `t3`. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function storeTransposed(r0: v128, r1: v128, r2: v128, r3: v128, t0: usize, t1: usize, t2: usize, t3: usize): void {
  const low0 = v128.shuffle<i32>(r0, r1, 0, 4, 1, 5);
  const low1 = v128.shuffle<i32>(r2, r3, 0, 4, 1, 5);
  const high0 = v128.shuffle<i32>(r0, r1, 2, 6, 3, 7);
  const high1 = v128.shuffle<i32>(r2, r3, 2, 6, 3, 7);
  v128.store(t0, v128.shuffle<i64>(low0, low1, 0, 2));
  v128.store(t1, v128.shuffle<i64>(low0, low1, 1, 3));
  v128.store(t2, v128.shuffle<i64>(high0, high1, 0, 2));
  v128.store(t3, v128.shuffle<i64>(high0, high1, 1, 3));
}

/**
 * Copies four rows of `n` float32 to `n` vectors, one for each column, and returns the largest number of each row, in
 * which NaN does not count: it is in the sum anyway, and `max` takes eight instructions where `pmax` takes one.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function loadFourRows(n: i32, x0: usize, x1: usize, x2: usize, x3: usize, target: usize): v128 {
  let largest = f32x4.splat(-Infinity);
  for (; n >= 4; n -= 4) {
    storeTransposed(
      v128.load(x0), v128.load(x1), v128.load(x2), v128.load(x3), target, target + 16, target + 32, target + 48,
    );
    for (let at = target; at < target + 64; at += 16) largest = f32x4.pmax(largest, v128.load(at));
    x0 += 16;
    x1 += 16;
    x2 += 16;
    x3 += 16;
    target += 64;
  }
  for (; n > 0; n--) {
    let lanes = v128.load32_zero(x0);
    lanes = v128.load_lane<f32>(x1, lanes, 1);
    lanes = v128.load_lane<f32>(x2, lanes, 2);
    lanes = v128.load_lane<f32>(x3, lanes, 3);
    v128.store(target, lanes);
    largest = f32x4.pmax(largest, lanes);
    x0 += 4;
    x1 += 4;
    x2 += 4;
    x3 += 4;
    target += 16;
  }
  return largest;
}

/** Copies `n` vectors, one for each column, to four rows, with row `i` divided by lane `i` of `divisor`. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function storeFourRows(n: i32, source: usize, divisor: v128, y0: usize, y1: usize, y2: usize, y3: usize): void {
  for (; n >= 4; n -= 4) {
    const c0 = f32x4.div(v128.load(source), divisor);
    const c1 = f32x4.div(v128.load(source, 16), divisor);
    const c2 = f32x4.div(v128.load(source, 32), divisor);
    const c3 = f32x4.div(v128.load(source, 48), divisor);
    storeTransposed(c0, c1, c2, c3, y0, y1, y2, y3);
    y0 += 16;
    y1 += 16;
    y2 += 16;
    y3 += 16;
    source += 64;
  }
  for (; n > 0; n--) {
    const lanes = f32x4.div(v128.load(source), divisor);
    v128.store_lane<f32>(y0, lanes, 0);
    v128.store_lane<f32>(y1, lanes, 1);
    v128.store_lane<f32>(y2, lanes, 2);
    v128.store_lane<f32>(y3, lanes, 3);
    y0 += 4;
    y1 += 4;
    y2 += 4;
    y3 += 4;
    source += 16;
  }
}
