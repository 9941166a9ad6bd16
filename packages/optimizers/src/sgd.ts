import { updateInPlace } from "@gradkit/tensor";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requireFraction, requireRate } from "./require-setting.ts";
import type { Hyper } from "./schedule.ts";
import { sgdKernel } from "./sgd-kernel.ts";

/** The settings of {@link sgd} with momentum. */
export interface SgdOptions {
  /** How much of the last step is kept, in [0, 1). */
  readonly momentum: Hyper;
  /** How much less a new gradient counts in the running step, in [0, 1). Default 0. */
  readonly dampening?: Hyper;
  /** Looks ahead along the running step; needs momentum and no dampening. Default false. */
  readonly nesterov?: boolean;
}

/**
 * Stochastic gradient descent, with momentum if asked for.
 *
 * With gradient `g`: `x -= learningRate g`. With momentum: `v = momentum v + (1 - dampening) g` (`v = g` at the first
 * update), `x -= learningRate v`; Nesterov's form takes `g + momentum v` in place of `v`.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.01.
 * @throws RangeError when a setting is out of range.
 * @see Sutskever et al., "On the importance of initialization and momentum in deep learning", 2013.
 * @example
 * import { sgd } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = sgd(0.1);
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 8.32, 5.32, 3.41, 2.18
 *   optimizer.update(params, gradients, state);
 * }
 */
export function sgd(learningRate?: Hyper): Optimizer;
export function sgd(learningRate: Hyper, options: SgdOptions): Optimizer<SlotState<"velocity">>;
export function sgd(learningRate: Hyper = 1e-2, options?: SgdOptions): Optimizer {
  requireRate("sgd", "learningRate", learningRate);
  if (options === undefined) {
    return optimizerFrom({
      name: "sgd",
      learningRate,
      slots: [],
      elementwise: true,
      update(param, grad, _, { learningRate: rate }) {
        const args = {
          param,
          grad,
          learningRate: rate,
          momentum: 0,
          dampening: 0,
          nesterov: false,
          weightDecay: 0,
        };
        updateInPlace(sgdKernel, args, [param]);
      },
    });
  }
  const { momentum, dampening = 0, nesterov = false } = options;
  requireFraction("sgd", "momentum", momentum);
  requireFraction("sgd", "dampening", dampening);
  if (nesterov && (momentum === 0 || dampening !== 0)) {
    throw new RangeError(
      `sgd: nesterov needs momentum above 0 and dampening 0, but they are ${String(momentum)} and ${String(dampening)}.`,
    );
  }
  return optimizerFrom({
    name: "sgd",
    learningRate,
    settings: { momentum, dampening },
    slots: ["velocity"],
    elementwise: true,
    update(param, grad, { velocity }, { step, ...hyper }) {
      const { learningRate: rate, momentum, dampening } = hyper;
      const first = step === 1 ? 0 : dampening;
      const args = {
        param,
        grad,
        velocity,
        learningRate: rate,
        momentum,
        dampening: first,
        nesterov,
        weightDecay: 0,
      };
      updateInPlace(sgdKernel, args, [param, velocity]);
    },
  });
}
