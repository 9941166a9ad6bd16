// Processors compute a hundred times slower with denormal numbers, and what is learnt by heart drives gradients towards them.

/** Far above the smallest normal number, so that products with a rate stay normal too, and far below any use. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function tiny<T>(): T {
  return sizeof<T>() == 4 ? <T>1e-30 : <T>1e-290;
}

/** 0 in place of what is too small; NaN stays. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function flushed<T>(x: v128): v128 {
  return v128.andnot(x, v128.lt<T>(v128.abs<T>(x), v128.splat<T>(tiny<T>())));
}
