/**
 * Writes 4 rows of one or two vectors, `second` bytes apart, or adds them to what is there. Rows may be the same and vectors
 * may overlap: so everything is read before anything is written.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function writeTile<T>(
  wide: bool, c: usize, q1: usize, q2: usize, q3: usize, second: usize, add: bool,
  c00: v128, c01: v128, c10: v128, c11: v128, c20: v128, c21: v128, c30: v128, c31: v128,
): void {
  if (add) {
    c00 = v128.add<T>(v128.load(c), c00);
    c10 = v128.add<T>(v128.load(q1), c10);
    c20 = v128.add<T>(v128.load(q2), c20);
    c30 = v128.add<T>(v128.load(q3), c30);
    if (wide) {
      c01 = v128.add<T>(v128.load(c + second), c01);
      c11 = v128.add<T>(v128.load(q1 + second), c11);
      c21 = v128.add<T>(v128.load(q2 + second), c21);
      c31 = v128.add<T>(v128.load(q3 + second), c31);
    }
  }
  v128.store(c, c00);
  v128.store(q1, c10);
  v128.store(q2, c20);
  v128.store(q3, c30);
  if (wide) {
    v128.store(c + second, c01);
    v128.store(q1 + second, c11);
    v128.store(q2 + second, c21);
    v128.store(q3 + second, c31);
  }
}
