import { add, assign, div, equal, mul, sqrt, square, sub, sum, where, type Tensor } from "@gradkit/tensor";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requireFraction, requirePositive, requireRate } from "./require-setting.ts";
import type { Hyper } from "./schedule.ts";

/** The settings of {@link lars} besides the learning rate. */
export interface LarsOptions {
  /** How much of the last step is kept, in [0, 1). Default 0.9. */
  readonly momentum?: Hyper;
  /** How much of the parameter is added to the gradient, at least 0. Default 0. */
  readonly weightDecay?: Hyper;
  /** How far to trust a tensor to move relative to its length, above 0. Default 0.001. */
  readonly trust?: Hyper;
}

/**
 * LARS: momentum with a rate for each tensor, in proportion to its length over that of its gradient; for very large
 * batches.
 *
 * `r = trust |x| / (|g| + weightDecay |x|)`, 1 where a length is 0,
 * `v = momentum v + learningRate r (g + weightDecay x)`, `x -= v`. Biases and norms are usually left to `sgd`: see
 * `grouped`.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 1.
 * @throws RangeError when a setting is out of range.
 * @see You, Gitman and Ginsburg, "Large batch training of convolutional networks", 2017, algorithm 1.
 * @example
 * import { lars } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = lars(1, { trust: 0.1, momentum: 0 });
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 10.53, 8.53, 6.91, 5.60
 *   optimizer.update(params, gradients, state);
 * }
 */
export function lars(
  learningRate: Hyper = 1,
  { momentum = 0.9, weightDecay = 0, trust = 1e-3 }: LarsOptions = {},
): Optimizer<SlotState<"velocity">> {
  requireRate("lars", "learningRate", learningRate);
  requireFraction("lars", "momentum", momentum);
  requireRate("lars", "weightDecay", weightDecay);
  requirePositive("lars", "trust", trust);
  return optimizerFrom({
    name: "lars",
    learningRate,
    settings: { momentum, weightDecay, trust },
    slots: ["velocity"],
    elementwise: false,
    update(param, gradient, { velocity }, { learningRate: rate, ...hyper }) {
      const ratio = localRate(param, gradient, hyper);
      const decayed = add(gradient, mul(param, hyper.weightDecay));
      assign(velocity, add(mul(velocity, hyper.momentum), mul(decayed, mul(ratio, rate))));
      assign(param, sub(param, velocity));
    },
  });
}

function localRate(
  param: Tensor,
  gradient: Tensor,
  { trust, weightDecay }: { readonly trust: number; readonly weightDecay: number },
): Tensor {
  const [length, slope] = [sqrt(sum(square(param))), sqrt(sum(square(gradient)))];
  const ratio = div(mul(length, trust), add(slope, mul(length, weightDecay)));
  return where(equal(mul(length, slope), 0), 1, ratio);
}
