import { flushed, tiny } from "../flush";

/** `out = x * factor` for `n` contiguous numbers, 0 where that is too small to move anything. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function scaled<T>(n: usize, x: usize, factor: T, out: usize): void {
  const bytes = n * sizeof<T>();
  const end = out + bytes;
  const factors = v128.splat<T>(factor);
  for (const last = out + (bytes & ~15); out < last; out += 16, x += 16) {
    v128.store(out, flushed<T>(v128.mul<T>(v128.load(x), factors)));
  }
  for (; out < end; out += sizeof<T>(), x += sizeof<T>()) {
    const product: T = load<T>(x) * factor;
    store<T>(out, abs<T>(product) < tiny<T>() ? <T>0 : product);
  }
}

/**
 * `gradient = (p - [j = t]) u` for `rows` contiguous rows of `n` probabilities, with a class `t` and a factor `u` for
 * each; `upstreamStep` is 0 where all rows have the same factor, and the rows are then one.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function crossEntropyGradient<T>(
  rows: i32, n: i32, probabilities: usize, classes: usize, upstream: usize, upstreamStep: isize, gradient: usize,
): void {
  if (upstreamStep === 0) scaled<T>(<usize>rows * n, probabilities, load<T>(upstream), gradient);
  for (; rows > 0; rows--) {
    const factor = load<T>(upstream);
    const target = load<i32>(classes);
    if (upstreamStep !== 0) scaled<T>(n, probabilities, factor, gradient);
    if (<u32>target < <u32>n) {
      const at = <usize>target * sizeof<T>();
      store<T>(gradient + at, (load<T>(probabilities + at) - 1) * factor);
    }
    probabilities += <usize>n * sizeof<T>();
    gradient += <usize>n * sizeof<T>();
    upstream += upstreamStep * sizeof<T>();
    classes += 4;
  }
}
