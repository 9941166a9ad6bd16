import { add, div, maximum, mean, mul, sqrt, square, zeros, type Tensor } from "@gradkit/tensor";
import { blend } from "./blend.ts";
import { descend } from "./descend.ts";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { requirePositive, requireRate } from "./require-setting.ts";
import type { Hyper } from "./schedule.ts";

/** The settings of {@link adafactor} besides the learning rate. */
export interface AdafactorOptions {
  /** How the second moment forgets less and less, `1 - t^(-decay)`; above 0. Default 0.8. */
  readonly decay?: Hyper;
  /** The largest root mean square of a direction, above 0. Default 1. */
  readonly clip?: Hyper;
  /** Added to the squares of gradients, at least 0. Default 1e-30. */
  readonly epsilon?: Hyper;
  /** Steps are relative to the root mean square of a tensor, but to no less than this; above 0. Default 0.001. */
  readonly smallest?: Hyper;
}

/**
 * Adafactor: for matrices, the second moment as one number per row and per column; almost no memory besides the
 * parameters.
 *
 * With `b = 1 - t^(-decay)` and `q = g^2 + epsilon`: `r = b r + (1 - b) mean(q over columns)`,
 * `c = b c + (1 - b) mean(q over rows)`, `v = r c / mean(r)`; for tensors of fewer than two axes
 * `v = b v + (1 - b) q`. `u = g / sqrt(v)`, `u /= max(1, RMS(u) / clip)`,
 * `x -= learningRate max(smallest, RMS(x)) u`. Of tensors with more axes the last two are factored.
 *
 * @param learningRate The step relative to the parameter, at least 0, or a schedule. Default the paper's
 * `min(0.01, 1 / sqrt(t))`.
 * @throws RangeError when a setting is out of range.
 * @see Shazeer and Stern, "Adafactor: Adaptive learning rates with sublinear memory cost", 2018, algorithms 4 and 5,
 * https://arxiv.org/abs/1804.04235.
 * @example
 * import { adafactor } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = adafactor(0.1);
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 10.58, 8.71, 7.24, 6.07
 *   optimizer.update(params, gradients, state);
 * }
 */
export function adafactor(
  learningRate: Hyper = (step) => Math.min(1e-2, 1 / Math.sqrt(step + 1)),
  { decay = 0.8, clip = 1, epsilon = 1e-30, smallest = 1e-3 }: AdafactorOptions = {},
): Optimizer<SlotState<"rows" | "columns">> {
  requireRate("adafactor", "learningRate", learningRate);
  requirePositive("adafactor", "decay", decay);
  requirePositive("adafactor", "clip", clip);
  requireRate("adafactor", "epsilon", epsilon);
  requirePositive("adafactor", "smallest", smallest);
  return optimizerFrom({
    name: "adafactor",
    learningRate,
    settings: { decay, clip, epsilon, smallest },
    slots: ["rows", "columns"],
    initial: factors,
    elementwise: false,
    update(param, gradient, { rows, columns }, { step, learningRate: rate, ...hyper }) {
      const kept = 1 - step ** -hyper.decay;
      const squares = add(square(gradient), hyper.epsilon);
      let secondMoment = rows;
      if (param.rank < 2) {
        blend(rows, squares, kept);
      } else {
        blend(rows, mean(squares, { axes: -1, keepDims: true }), kept);
        blend(columns, mean(squares, { axes: -2, keepDims: true }), kept);
        secondMoment = mul(div(rows, mean(rows, { axes: -2, keepDims: true })), columns);
      }
      const direction = div(gradient, sqrt(secondMoment));
      const clipped = div(direction, maximum(div(rootMeanSquare(direction), hyper.clip), 1));
      descend(param, mul(clipped, maximum(rootMeanSquare(param), hyper.smallest)), rate);
    },
  });
}

/** Room for a number per row and per column; a tensor without columns keeps all its numbers in `rows`. */
function factors({ shape, dtype }: Tensor): { readonly rows: Tensor; readonly columns: Tensor } {
  if (shape.length < 2) {
    return { rows: zeros(shape, { dtype }), columns: zeros([0], { dtype }) };
  }
  const outer = shape.slice(0, -2);
  return {
    rows: zeros([...outer, ...shape.slice(-2, -1), 1], { dtype }),
    columns: zeros([...outer, 1, ...shape.slice(-1)], { dtype }),
  };
}

function rootMeanSquare(x: Tensor): Tensor {
  return sqrt(mean(square(x)));
}
