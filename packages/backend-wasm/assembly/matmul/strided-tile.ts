import { madd } from "../madd";
import { storeRow } from "./store-row";

/**
 * The same micro-tile, of 1, 2 or 4 vectors of columns, straight from strided matrices, for problems that do not pay for
 * packing. Rows of `a` beyond the matrix are read from its last valid row, which keeps them inside memory. All strides
 * count bytes.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function stridedTile<T>(
  vectors: i32, rows: i32, k: i32, a: usize, aRow: isize, aStep: isize,
  b: usize, bStep: isize, c: usize, cRow: usize, add: bool,
): void {
  const zero = v128.splat<T>(0);
  let c00 = zero, c01 = zero, c02 = zero, c03 = zero;
  let c10 = zero, c11 = zero, c12 = zero, c13 = zero;
  let c20 = zero, c21 = zero, c22 = zero, c23 = zero;
  let c30 = zero, c31 = zero, c32 = zero, c33 = zero;
  let p0 = a;
  let p1 = rows > 1 ? p0 + aRow : p0;
  let p2 = rows > 2 ? p1 + aRow : p1;
  let p3 = rows > 3 ? p2 + aRow : p2;
  for (; k > 0; k--) {
    const b0 = v128.load(b);
    const b1 = vectors > 1 ? v128.load(b, 16) : zero;
    const b2 = vectors > 2 ? v128.load(b, 32) : zero;
    const b3 = vectors > 2 ? v128.load(b, 48) : zero;
    const a0 = v128.load_splat<T>(p0);
    c00 = madd<T>(a0, b0, c00);
    if (vectors > 1) c01 = madd<T>(a0, b1, c01);
    if (vectors > 2) c02 = madd<T>(a0, b2, c02);
    if (vectors > 2) c03 = madd<T>(a0, b3, c03);
    const a1 = v128.load_splat<T>(p1);
    c10 = madd<T>(a1, b0, c10);
    if (vectors > 1) c11 = madd<T>(a1, b1, c11);
    if (vectors > 2) c12 = madd<T>(a1, b2, c12);
    if (vectors > 2) c13 = madd<T>(a1, b3, c13);
    const a2 = v128.load_splat<T>(p2);
    c20 = madd<T>(a2, b0, c20);
    if (vectors > 1) c21 = madd<T>(a2, b1, c21);
    if (vectors > 2) c22 = madd<T>(a2, b2, c22);
    if (vectors > 2) c23 = madd<T>(a2, b3, c23);
    const a3 = v128.load_splat<T>(p3);
    c30 = madd<T>(a3, b0, c30);
    if (vectors > 1) c31 = madd<T>(a3, b1, c31);
    if (vectors > 2) c32 = madd<T>(a3, b2, c32);
    if (vectors > 2) c33 = madd<T>(a3, b3, c33);
    p0 += aStep;
    p1 += aStep;
    p2 += aStep;
    p3 += aStep;
    b += bStep;
  }
  storeRow<T>(vectors, c, c00, c01, c02, c03, add);
  storeRow<T>(vectors, c + cRow, c10, c11, c12, c13, add);
  storeRow<T>(vectors, c + 2 * cRow, c20, c21, c22, c23, add);
  storeRow<T>(vectors, c + 3 * cRow, c30, c31, c32, c33, add);
}
