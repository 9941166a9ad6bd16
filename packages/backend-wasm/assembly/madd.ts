/**
 * `c + a * b`, rounded twice: portable arithmetic gives the same bits on every processor. The one place where a
 * build with relaxed SIMD would fuse the two.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function madd<T>(a: v128, b: v128, c: v128): v128 {
  return v128.add<T>(c, v128.mul<T>(a, b));
}
