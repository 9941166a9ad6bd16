/** `out[i, j] = value` with any strides, in elements. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function fill<T>(count: i32, n: i32, out: usize, outRow: isize, outStep: isize, value: T): void {
  outRow *= sizeof<T>();
  outStep *= sizeof<T>();
  const repeated = v128.splat<T>(value);
  for (; count > 0; count--) {
    let at = out;
    let left = n;
    if (outStep === sizeof<T>()) {
      const lanes = 16 / <i32>sizeof<T>();
      for (; left >= lanes; left -= lanes) {
        v128.store(at, repeated);
        at += 16;
      }
    }
    for (; left > 0; left--) {
      store<T>(at, value);
      at += outStep;
    }
    out += outRow;
  }
}
