/**
 * `out[positions[i] - first] += source[i]` over zeros, for `n` positions (int32) in `size` elements; others are left
 * out. So a part of the output can be computed by itself, with additions in the same order.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function scatter<T>(n: i32, first: u32, size: u32, source: usize, positions: usize, out: usize): void {
  memory.fill(out, 0, <usize>size * sizeof<T>());
  for (; n > 0; n--) {
    const at = load<u32>(positions) - first;
    if (at < size) {
      const target = out + <usize>at * sizeof<T>();
      store<T>(target, load<T>(target) + load<T>(source));
    }
    positions += 4;
    source += sizeof<T>();
  }
}
