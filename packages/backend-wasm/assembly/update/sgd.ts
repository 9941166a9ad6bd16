import { madd } from "../madd";

/**
 * One step of gradient descent over `n` numbers, with momentum where `velocity` is not 0:
 * `g += weightDecay * p`; `v = momentum * v + (1 - dampening) * g`; `p -= rate * (nesterov ? g + momentum * v : v)`.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function sgd<T>(
  n: i32, param: usize, grad: usize, velocity: usize,
  rate: T, momentum: T, gain: T, nesterov: bool, weightDecay: T,
): void {
  const lanes = 16 / <i32>sizeof<T>();
  for (; n >= lanes; n -= lanes) {
    const p = v128.load(param);
    const g = madd<T>(v128.splat<T>(weightDecay), p, v128.load(grad));
    let direction = g;
    if (velocity !== 0) {
      const v = madd<T>(v128.splat<T>(gain), g, v128.mul<T>(v128.splat<T>(momentum), v128.load(velocity)));
      v128.store(velocity, v);
      velocity += 16;
      direction = nesterov ? madd<T>(v128.splat<T>(momentum), v, g) : v;
    }
    v128.store(param, v128.sub<T>(p, v128.mul<T>(v128.splat<T>(rate), direction)));
    param += 16;
    grad += 16;
  }
  for (; n > 0; n--) {
    const p = load<T>(param);
    const g: T = load<T>(grad) + weightDecay * p;
    let direction = g;
    if (velocity !== 0) {
      const v: T = momentum * load<T>(velocity) + gain * g;
      store<T>(velocity, v);
      velocity += sizeof<T>();
      direction = nesterov ? g + momentum * v : v;
    }
    store<T>(param, p - rate * direction);
    param += sizeof<T>();
    grad += sizeof<T>();
  }
}
