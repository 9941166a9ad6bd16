import { madd } from "../madd";
import { writeTile } from "./write-tile";

/**
 * `c = a b` (or `c += a b`) for up to 4 rows and two vectors of columns, `second` bytes apart, straight from strided
 * matrices. Rows beyond the matrix repeat its last one, and the vectors may overlap: so everything is read before
 * anything is written. All strides count bytes.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function tile<T>(
  wide: bool, rows: i32, k: i32, a: usize, aRow: isize, aStep: isize,
  b: usize, bStep: isize, second: usize, c: usize, cRow: isize, add: bool,
): void {
  const zero = v128.splat<T>(0);
  let c00 = zero, c01 = zero, c10 = zero, c11 = zero;
  let c20 = zero, c21 = zero, c30 = zero, c31 = zero;
  let p0 = a;
  let p1 = rows > 1 ? p0 + aRow : p0;
  let p2 = rows > 2 ? p1 + aRow : p1;
  let p3 = rows > 3 ? p2 + aRow : p2;
  // Where rows of `a` lie side by side, one address is counted instead of four.
  if (aRow === sizeof<T>() && wide && rows === 4) {
    for (; k > 0; k--) {
      const b0 = v128.load(b);
      const b1 = v128.load(b + second);
      const a0 = v128.load_splat<T>(p0);
      c00 = madd<T>(a0, b0, c00);
      c01 = madd<T>(a0, b1, c01);
      const a1 = v128.load_splat<T>(p0, sizeof<T>());
      c10 = madd<T>(a1, b0, c10);
      c11 = madd<T>(a1, b1, c11);
      const a2 = v128.load_splat<T>(p0, 2 * sizeof<T>());
      c20 = madd<T>(a2, b0, c20);
      c21 = madd<T>(a2, b1, c21);
      const a3 = v128.load_splat<T>(p0, 3 * sizeof<T>());
      c30 = madd<T>(a3, b0, c30);
      c31 = madd<T>(a3, b1, c31);
      p0 += aStep;
      b += bStep;
    }
  }
  for (; k > 0; k--) {
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
    p0 += aStep;
    p1 += aStep;
    p2 += aStep;
    p3 += aStep;
    b += bStep;
  }
  const q1 = rows > 1 ? c + cRow : c;
  const q2 = rows > 2 ? q1 + cRow : q1;
  const q3 = rows > 3 ? q2 + cRow : q2;
  writeTile<T>(wide, c, q1, q2, q3, second, add, c00, c01, c10, c11, c20, c21, c30, c31);
}

/** Kept out of line, so that the engine's optimizing compiler takes them up after a few calls. */
function twoVectors<T>(
  rows: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, second: usize, c: usize,
  cRow: isize, add: bool,
): void {
  tile<T>(true, rows, k, a, aRow, aStep, b, bStep, second, c, cRow, add);
}

function oneVector<T>(
  rows: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, c: usize, cRow: isize, add: bool,
): void {
  tile<T>(false, rows, k, a, aRow, aStep, b, bStep, 0, c, cRow, add);
}

/** The tile with two vectors of columns, or with one where `second` is 0. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function narrowTile<T>(
  rows: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, second: usize, c: usize,
  cRow: isize, add: bool,
): void {
  if (second > 0) twoVectors<T>(rows, k, a, aRow, aStep, b, bStep, second, c, cRow, add);
  else oneVector<T>(rows, k, a, aRow, aStep, b, bStep, c, cRow, add);
}
