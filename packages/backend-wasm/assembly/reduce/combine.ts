import { ReduceOp } from "../../src/kernels/op-codes";

/** Folds the lanes of two vectors; `op` is constant where this is called. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function combine<T>(op: i32, a: v128, b: v128): v128 {
  if (op === ReduceOp.sum) return v128.add<T>(a, b);
  if (op === ReduceOp.max) return v128.max<T>(a, b);
  return v128.min<T>(a, b);
}

/** Folds two numbers. WebAssembly's `min` and `max` pass NaN on, as Math's do. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function combineScalars<T>(op: i32, a: T, b: T): T {
  if (op === ReduceOp.sum) return <T>(a + b);
  if (op === ReduceOp.max) return max<T>(a, b);
  return min<T>(a, b);
}

/** What a fold starts from. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function identity<T>(op: i32): T {
  if (op === ReduceOp.sum) return <T>0;
  if (op === ReduceOp.max) return <T>-Infinity;
  return <T>Infinity;
}

/** Folds the lanes of one vector, in the order ((0, 2), (1, 3)) for float32. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function fold<T>(op: i32, x: v128): T {
  let y = combine<T>(op, x, v128.shuffle<i64>(x, x, 1, 1));
  if (sizeof<T>() === 4) y = combine<T>(op, y, v128.shuffle<i32>(y, y, 1, 1, 1, 1));
  return v128.extract_lane<T>(y, 0);
}
