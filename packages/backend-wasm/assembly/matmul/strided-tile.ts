import { madd } from "../madd";
import { storeRow } from "./store-row";

/**
 * The same micro-tile straight from strided matrices, for problems too small to pay for packing. Rows of `a` beyond
 * the matrix are read from its last valid row, which keeps them inside memory. All strides count bytes.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function stridedTile<T>(
  wide: bool, rows: i32, k: i32, a: usize, aRow: isize, aStep: isize,
  b: usize, bStep: isize, c: usize, cRow: usize, add: bool,
): void {
  const zero = v128.splat<T>(0);
  let c00 = zero, c01 = zero, c10 = zero, c11 = zero;
  let c20 = zero, c21 = zero, c30 = zero, c31 = zero;
  let p0 = a;
  let p1 = rows > 1 ? p0 + aRow : p0;
  let p2 = rows > 2 ? p1 + aRow : p1;
  let p3 = rows > 3 ? p2 + aRow : p2;
  for (; k > 0; k--) {
    const b0 = v128.load(b);
    const b1 = wide ? v128.load(b, 16) : zero;
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
  storeRow<T>(wide ? 2 : 1, c, c00, c01, zero, zero, add);
  storeRow<T>(wide ? 2 : 1, c + cRow, c10, c11, zero, zero, add);
  storeRow<T>(wide ? 2 : 1, c + 2 * cRow, c20, c21, zero, zero, add);
  storeRow<T>(wide ? 2 : 1, c + 3 * cRow, c30, c31, zero, zero, add);
}
