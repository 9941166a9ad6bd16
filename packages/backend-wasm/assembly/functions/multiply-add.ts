/** `c + a * b`, rounded twice in every build, so that functions have the same bits with and without fused multiply-add. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function multiplyAdd<T>(a: v128, b: v128, c: v128): v128 {
  return v128.add<T>(c, v128.mul<T>(a, b));
}
