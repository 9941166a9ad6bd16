import { madd } from "../madd";
import { depthOf } from "./block-sizes";

/** Columns that are swept together, so that their sums stay in the L1 cache. */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
const COLUMNS: i32 = 1024;

/**
 * `y = x M` for a vector and a matrix whose columns lie side by side: rows of `M`, eight at a time, are added to `y`
 * as they stand in memory. The sums have the order of any matrix product. Strides count bytes.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function sweep<T>(
  n: i32, k: i32, x: usize, xStep: isize, matrix: usize, mStep: isize, y: usize, scratch: usize,
): void {
  const most = depthOf(k);
  for (let j = 0; j < n; j += COLUMNS) {
    const columns = min(COLUMNS, n - j);
    for (let p = 0; p < k; p += most) {
      const target = p > 0 ? scratch : y;
      sweepBlock<T>(columns, min(most, k - p), x + <isize>p * xStep, xStep, matrix + <isize>p * mStep, mStep, target);
      if (p > 0) addTo<T>(columns, scratch, y);
    }
    matrix += COLUMNS * sizeof<T>();
    y += COLUMNS * sizeof<T>();
  }
}

/** The same for one block of rows. */
function sweepBlock<T>(n: i32, k: i32, x: usize, xStep: isize, matrix: usize, mStep: isize, y: usize): void {
  memory.fill(y, 0, <usize>n * sizeof<T>());
  const vectors = y + ((<usize>n * sizeof<T>()) & ~15);
  const pairs = y + ((<usize>n * sizeof<T>()) & ~31);
  const end = y + <usize>n * sizeof<T>();
  for (; k >= 8; k -= 8) {
    const x0 = v128.load_splat<T>(x);
    const x1 = v128.load_splat<T>(x + xStep);
    const x2 = v128.load_splat<T>(x + 2 * xStep);
    const x3 = v128.load_splat<T>(x + 3 * xStep);
    x += 4 * xStep;
    const x4 = v128.load_splat<T>(x);
    const x5 = v128.load_splat<T>(x + xStep);
    const x6 = v128.load_splat<T>(x + 2 * xStep);
    const x7 = v128.load_splat<T>(x + 3 * xStep);
    x += 4 * xStep;
    let at = matrix;
    let q = y;
    for (; q < pairs; q += 32) {
      let sum = madd<T>(x0, v128.load(at), v128.load(q));
      let next = madd<T>(x0, v128.load(at, 16), v128.load(q, 16));
      sum = madd<T>(x1, v128.load(at + mStep), sum);
      next = madd<T>(x1, v128.load(at + mStep, 16), next);
      sum = madd<T>(x2, v128.load(at + 2 * mStep), sum);
      next = madd<T>(x2, v128.load(at + 2 * mStep, 16), next);
      sum = madd<T>(x3, v128.load(at + 3 * mStep), sum);
      next = madd<T>(x3, v128.load(at + 3 * mStep, 16), next);
      sum = madd<T>(x4, v128.load(at + 4 * mStep), sum);
      next = madd<T>(x4, v128.load(at + 4 * mStep, 16), next);
      sum = madd<T>(x5, v128.load(at + 5 * mStep), sum);
      next = madd<T>(x5, v128.load(at + 5 * mStep, 16), next);
      sum = madd<T>(x6, v128.load(at + 6 * mStep), sum);
      next = madd<T>(x6, v128.load(at + 6 * mStep, 16), next);
      sum = madd<T>(x7, v128.load(at + 7 * mStep), sum);
      next = madd<T>(x7, v128.load(at + 7 * mStep, 16), next);
      v128.store(q, sum);
      v128.store(q, next, 16);
      at += 32;
    }
    for (; q < vectors; q += 16) {
      let sum = madd<T>(x0, v128.load(at), v128.load(q));
      sum = madd<T>(x1, v128.load(at + mStep), sum);
      sum = madd<T>(x2, v128.load(at + 2 * mStep), sum);
      sum = madd<T>(x3, v128.load(at + 3 * mStep), sum);
      sum = madd<T>(x4, v128.load(at + 4 * mStep), sum);
      sum = madd<T>(x5, v128.load(at + 5 * mStep), sum);
      sum = madd<T>(x6, v128.load(at + 6 * mStep), sum);
      sum = madd<T>(x7, v128.load(at + 7 * mStep), sum);
      v128.store(q, sum);
      at += 16;
    }
    for (; q < end; q += sizeof<T>()) {
      let sum = madd<T>(x0, v128.load_splat<T>(at), v128.load_splat<T>(q));
      sum = madd<T>(x1, v128.load_splat<T>(at + mStep), sum);
      sum = madd<T>(x2, v128.load_splat<T>(at + 2 * mStep), sum);
      sum = madd<T>(x3, v128.load_splat<T>(at + 3 * mStep), sum);
      sum = madd<T>(x4, v128.load_splat<T>(at + 4 * mStep), sum);
      sum = madd<T>(x5, v128.load_splat<T>(at + 5 * mStep), sum);
      sum = madd<T>(x6, v128.load_splat<T>(at + 6 * mStep), sum);
      sum = madd<T>(x7, v128.load_splat<T>(at + 7 * mStep), sum);
      v128.store_lane<T>(q, sum, 0);
      at += sizeof<T>();
    }
    matrix += 8 * mStep;
  }
  for (; k > 0; k--) {
    const x0 = v128.load_splat<T>(x);
    let at = matrix;
    for (let q = y; q < vectors; q += 16) {
      v128.store(q, madd<T>(x0, v128.load(at), v128.load(q)));
      at += 16;
    }
    for (let q = vectors; q < end; q += sizeof<T>()) {
      v128.store_lane<T>(q, madd<T>(x0, v128.load_splat<T>(at), v128.load_splat<T>(q)), 0);
      at += sizeof<T>();
    }
    x += xStep;
    matrix += mStep;
  }
}

/** `y += x`. */
function addTo<T>(n: i32, x: usize, y: usize): void {
  for (; n > 0; n--) {
    store<T>(y, load<T>(y) + load<T>(x));
    x += sizeof<T>();
    y += sizeof<T>();
  }
}
