import { ReduceOp } from "../../src/kernels/op-codes";
import { fold } from "../reduce/combine";

/** The first largest element, or the first NaN, without a branch that depends on the data. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function argmaxFew<T>(n: i32, x: usize): i32 {
  let best = load<T>(x);
  let index = 0;
  for (let i = 1; i < n; i++) {
    x += sizeof<T>();
    const value = load<T>(x);
    const better = i32(!(best >= value)) & i32(best === best); // Also where the value is the first NaN.
    index = better ? i : index;
    best = better ? value : best;
  }
  return index;
}

/** The same for at least one vector: first the largest element, then its place. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function argmaxMany<T>(n: i32, x: usize): i32 {
  const lanes = 16 / <i32>sizeof<T>();
  const last = x + <usize>(n - lanes) * sizeof<T>();
  let largest = v128.load(last);
  let ordered = v128.eq<T>(largest, largest);
  for (let at = x; at < last; at += 16) {
    const value = v128.load(at);
    // NaN is looked for by itself: `max`, which would pass it on, takes eight instructions where `pmax` takes one.
    ordered = v128.and(ordered, v128.eq<T>(value, value));
    largest = v128.pmax<T>(largest, value);
  }
  const wanted = v128.splat<T>(fold<T>(ReduceOp.max, largest));
  const isNaN = !i32x4.all_true(ordered);
  let at = x;
  for (; at < last; at += 16) {
    const value = v128.load(at);
    if (v128.any_true(isNaN ? v128.ne<T>(value, value) : v128.eq<T>(value, wanted))) break;
  }
  for (;;) {
    const value = load<T>(at);
    if (isNaN ? value !== value : value === v128.extract_lane<T>(wanted, 0)) break;
    at += sizeof<T>();
  }
  return <i32>((at - x) / sizeof<T>());
}

/** Where the first largest element of each of `rows` contiguous rows of `n` stands; NaN counts as the largest. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function argmax<T>(rows: i32, n: i32, x: usize, out: usize): void {
  for (; rows > 0; rows--) {
    store<i32>(out, n < 16 ? argmaxFew<T>(n, x) : argmaxMany<T>(n, x));
    x += <usize>n * sizeof<T>();
    out += 4;
  }
}
