import { madd } from "../madd";
import { writeTile } from "../matmul/write-tile";

/**
 * `c = a b` (or `c += a b`) for 4 rows of `a`, each in `runs` runs of `length` elements, and one or two vectors of columns,
 * which may overlap: everything is read before anything is written. Rows of `c` may be the same. All steps count bytes.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function tile<T>(
  wide: bool, p0: usize, p1: usize, p2: usize, p3: usize, runs: i32, runStep: isize, length: i32, step: isize,
  b: usize, bStep: usize, second: usize, c: usize, q1: usize, q2: usize, q3: usize, add: bool,
): void {
  const zero = v128.splat<T>(0);
  let c00 = zero, c01 = zero, c10 = zero, c11 = zero;
  let c20 = zero, c21 = zero, c30 = zero, c31 = zero;
  runStep -= <isize>length * step;
  for (; runs > 0; runs--) {
    for (let k = length; k > 0; k--) {
      const b0 = v128.load(b);
      const b1 = wide ? v128.load(b + second) : zero;
      const a0 = v128.load_splat<T>(p0);
      c00 = madd<T>(a0, b0, c00);
      if (wide) c01 = madd<T>(a0, b1, c01);
      const a1 = v128.load_splat<T>(p1);
      c10 = madd<T>(a1, b0, c10);
      if (wide) c11 = madd<T>(a1, b1, c11);
      const a2 = v128.load_splat<T>(p2);
      c20 = madd<T>(a2, b0, c20);
      if (wide) c21 = madd<T>(a2, b1, c21);
      const a3 = v128.load_splat<T>(p3);
      c30 = madd<T>(a3, b0, c30);
      if (wide) c31 = madd<T>(a3, b1, c31);
      p0 += step;
      p1 += step;
      p2 += step;
      p3 += step;
      b += bStep;
    }
    p0 += runStep;
    p1 += runStep;
    p2 += runStep;
    p3 += runStep;
  }
  writeTile<T>(wide, c, q1, q2, q3, second, add, c00, c01, c10, c11, c20, c21, c30, c31);
}

/** Kept out of line, so that the engine's optimizing compiler takes them up after a few calls. */
function twoVectors<T>(
  p0: usize, p1: usize, p2: usize, p3: usize, runs: i32, runStep: isize, length: i32, step: isize,
  b: usize, bStep: usize, second: usize, c: usize, q1: usize, q2: usize, q3: usize, add: bool,
): void {
  tile<T>(true, p0, p1, p2, p3, runs, runStep, length, step, b, bStep, second, c, q1, q2, q3, add);
}

function oneVector<T>(
  p0: usize, p1: usize, p2: usize, p3: usize, runs: i32, runStep: isize, length: i32, step: isize,
  b: usize, bStep: usize, c: usize, q1: usize, q2: usize, q3: usize, add: bool,
): void {
  tile<T>(false, p0, p1, p2, p3, runs, runStep, length, step, b, bStep, 0, c, q1, q2, q3, add);
}

/** The same for `bytes` of columns, at least 16, and for up to 4 rows: those beyond `rows` are the last one once more. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function directTile<T>(
  rows: i32, p0: usize, p1: usize, p2: usize, p3: usize, runs: i32, runStep: isize, length: i32, step: isize,
  b: usize, bytes: usize, c: usize, add: bool,
): void {
  let q1 = rows > 1 ? c + bytes : c;
  let q2 = rows > 2 ? q1 + bytes : q1;
  let q3 = rows > 3 ? q2 + bytes : q2;
  let left = bytes;
  while (left > 32) {
    // What is left after it must fill a vector: only vectors of one tile may overlap.
    const done: usize = left >= 48 ? 32 : 16;
    if (done === 32) twoVectors<T>(p0, p1, p2, p3, runs, runStep, length, step, b, bytes, 16, c, q1, q2, q3, add);
    else oneVector<T>(p0, p1, p2, p3, runs, runStep, length, step, b, bytes, c, q1, q2, q3, add);
    b += done;
    c += done;
    q1 += done;
    q2 += done;
    q3 += done;
    left -= done;
  }
  if (left > 16) twoVectors<T>(p0, p1, p2, p3, runs, runStep, length, step, b, bytes, left - 16, c, q1, q2, q3, add);
  else oneVector<T>(p0, p1, p2, p3, runs, runStep, length, step, b, bytes, c, q1, q2, q3, add);
}
