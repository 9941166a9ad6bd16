/**
 * Number `i` of a table in memory, in every lane. The engines of browsers and of Node take several instructions to make a
 * vector of constants that stand in the code, and one to load it; and V8 joins only the loaded ones to 256 bits.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function constant<T>(table: usize, i: i32 = 0): v128 {
  return v128.load_splat<T>(table + <usize>i * sizeof<T>());
}
