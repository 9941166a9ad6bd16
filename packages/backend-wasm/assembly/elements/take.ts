/** `out[i] = source[positions[i]]` for `n` positions (int32) in `size` elements; NaN for positions outside. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function take<T>(n: i32, size: u32, source: usize, positions: usize, out: usize): void {
  for (; n > 0; n--) {
    const at = load<u32>(positions);
    store<T>(out, at < size ? load<T>(source + <usize>at * sizeof<T>()) : NaN);
    positions += 4;
    out += sizeof<T>();
  }
}
