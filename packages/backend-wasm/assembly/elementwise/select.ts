/** `out[i, j] = condition[i, j] ? a[i, j] : b[i, j]`, the condition a byte, with any strides, in elements. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function select<T>(
  count: i32, n: i32, condition: usize, conditionRow: isize, conditionStep: isize,
  a: usize, aRow: isize, aStep: isize, b: usize, bRow: isize, bStep: isize, out: usize, outRow: isize, outStep: isize,
): void {
  const s = <isize>sizeof<T>();
  for (; count > 0; count--) {
    let c = condition;
    let p = a;
    let q = b;
    let r = out;
    for (let i = 0; i < n; i++) {
      store<T>(r, load<u8>(c) !== 0 ? load<T>(p) : load<T>(q));
      c += conditionStep;
      p += aStep * s;
      q += bStep * s;
      r += outStep * s;
    }
    condition += conditionRow;
    a += aRow * s;
    b += bRow * s;
    out += outRow * s;
  }
}
