import { madd } from "../madd";

/**
 * `c = a b` (or `c += a b`) for one micro-tile of 4 rows and 32 bytes of columns (16 bytes where `wide` is false),
 * from packed panels: 4 elements of `a` and 32 bytes of `b` for each of `k` steps. `cRow` counts bytes.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function packedTile<T>(wide: bool, k: i32, a: usize, b: usize, c: usize, cRow: usize, add: bool): void {
  const zero = v128.splat<T>(0);
  let c00 = zero, c01 = zero, c10 = zero, c11 = zero;
  let c20 = zero, c21 = zero, c30 = zero, c31 = zero;
  const end = b + (<usize>k << 5);
  while (b < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const a0 = v128.load_splat<T>(a);
    c00 = madd<T>(a0, b0, c00);
    if (wide) c01 = madd<T>(a0, b1, c01);
    const a1 = v128.load_splat<T>(a, sizeof<T>());
    c10 = madd<T>(a1, b0, c10);
    if (wide) c11 = madd<T>(a1, b1, c11);
    const a2 = v128.load_splat<T>(a, 2 * sizeof<T>());
    c20 = madd<T>(a2, b0, c20);
    if (wide) c21 = madd<T>(a2, b1, c21);
    const a3 = v128.load_splat<T>(a, 3 * sizeof<T>());
    c30 = madd<T>(a3, b0, c30);
    if (wide) c31 = madd<T>(a3, b1, c31);
    a += 4 * sizeof<T>();
    b += 32;
  }
  storeRow<T>(wide, c, c00, c01, add);
  storeRow<T>(wide, c + cRow, c10, c11, add);
  storeRow<T>(wide, c + 2 * cRow, c20, c21, add);
  storeRow<T>(wide, c + 3 * cRow, c30, c31, add);
}

/** Writes a row of a tile, or adds it to what is there. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function storeRow<T>(wide: bool, c: usize, left: v128, right: v128, add: bool): void {
  if (add) {
    v128.store(c, v128.add<T>(v128.load(c), left));
    if (wide) v128.store(c, v128.add<T>(v128.load(c, 16), right), 16);
  } else {
    v128.store(c, left);
    if (wide) v128.store(c, right, 16);
  }
}
