/**
 * `c + a * b`: rounded twice in the portable build, which gives the same bits on every processor, and once in the
 * build with relaxed SIMD, where the runtime has a fused multiply-add (checked before that build is used).
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function madd<T>(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return v128.relaxed_madd<T>(a, b, c);
  return v128.add<T>(c, v128.mul<T>(a, b));
}
