import { flushed, tiny } from "../flush";
import { madd } from "../madd";

/**
 * One step of Adam over `n` numbers: `m = beta1 m + (1 - beta1) g`; `v = beta2 v + (1 - beta2) g^2`;
 * `p -= rate * m / (sqrt(v * scale) + epsilon)`. The caller folds the bias corrections into
 * `rate = learningRate / correction1` and `scale = 1 / correction2`.
 *
 * Moments too small to move anything are kept as 0: where a gradient stays 0 they would decay into denormal numbers, with
 * which processors compute a hundred times slower.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function adam<T>(
  n: i32, param: usize, grad: usize, first: usize, second: usize,
  rate: T, beta1: T, gain1: T, beta2: T, gain2: T, scale: T, epsilon: T,
): void {
  const lanes = 16 / <i32>sizeof<T>();
  const b1 = v128.splat<T>(beta1);
  const g1 = v128.splat<T>(gain1);
  const b2 = v128.splat<T>(beta2);
  const g2 = v128.splat<T>(gain2);
  for (; n >= lanes; n -= lanes) {
    const g = v128.load(grad);
    const m = madd<T>(g1, g, v128.mul<T>(b1, v128.load(first)));
    const v = madd<T>(v128.mul<T>(g2, g), g, v128.mul<T>(b2, v128.load(second)));
    v128.store(first, flushed<T>(m));
    v128.store(second, flushed<T>(v));
    const root = v128.sqrt<T>(v128.mul<T>(v, v128.splat<T>(scale)));
    const step = v128.div<T>(v128.mul<T>(v128.splat<T>(rate), m), v128.add<T>(root, v128.splat<T>(epsilon)));
    v128.store(param, v128.sub<T>(v128.load(param), step));
    param += 16;
    grad += 16;
    first += 16;
    second += 16;
  }
  for (; n > 0; n--) {
    const g = load<T>(grad);
    const m: T = beta1 * load<T>(first) + gain1 * g;
    const v: T = beta2 * load<T>(second) + gain2 * g * g;
    store<T>(first, abs<T>(m) < tiny<T>() ? <T>0 : m);
    store<T>(second, abs<T>(v) < tiny<T>() ? <T>0 : v);
    store<T>(param, load<T>(param) - (rate * m) / (sqrt<T>(v * scale) + epsilon));
    param += sizeof<T>();
    grad += sizeof<T>();
    first += sizeof<T>();
    second += sizeof<T>();
  }
}
