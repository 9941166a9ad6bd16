import { add, assign, mul, reshape, type Tensor } from "@gradkit/tensor";
import { adam } from "./adam.ts";
import { descend } from "./descend.ts";
import type { Optimizer, SlotState } from "./optimizer.ts";
import { optimizerFrom } from "./optimizer-from.ts";
import { orthogonalize } from "./orthogonalize.ts";
import { requireCount, requireFraction, requireRate } from "./require-setting.ts";
import type { Hyper } from "./schedule.ts";
import { decoupledWeightDecay } from "./transforms/decoupled-weight-decay.ts";
import { grouped, type GroupedState } from "./transforms/grouped.ts";
import { isMatrix, type ParamFilter } from "./transforms/param-filter.ts";

/** The settings of {@link muon} besides the learning rate. */
export interface MuonOptions {
  /** How much of the last step is kept, in [0, 1). Default 0.95. */
  readonly momentum?: Hyper;
  /** Whether to look ahead along the running step. Default true. */
  readonly nesterov?: boolean;
  /** How often the iteration that makes a step orthogonal is repeated, a whole number of at least 1. Default 5. */
  readonly iterations?: number;
  /** How much matrices shrink per unit of learning rate, at least 0. Default 0. */
  readonly weightDecay?: Hyper;
  /** Which parameters are hidden matrices, to be updated this way. Default all tensors of two and more axes. */
  readonly matrices?: ParamFilter;
  /** The optimizer of all other parameters. Default `adam(3e-4)`. */
  readonly others?: Optimizer;
}

/** What {@link muon} remembers. */
export type MuonState = GroupedState<{
  matrices: { optimizer: Optimizer<SlotState<"velocity">> };
  others: { optimizer: Optimizer };
}>;

/**
 * Muon: for matrices, momentum made orthogonal, so that a step moves every direction equally far; for vectors, and for
 * first and last layers if `matrices` says so, another optimizer.
 *
 * `v = momentum v + g`, `d = g + momentum v` (without `nesterov`, `v`), `O` about the nearest orthogonal matrix to `d`,
 * `x -= learningRate sqrt(max(1, columns / rows)) O`. Rows are inputs and columns outputs, as `dense` has them; the
 * axes before the last are taken together as rows, as convolutions have them.
 *
 * @param learningRate A number of at least 0, or a schedule. Default 0.02.
 * @throws RangeError when a setting is out of range.
 * @see Jordan et al., "Muon: An optimizer for hidden layers in neural networks", 2024,
 * https://kellerjordan.github.io/posts/muon/.
 * @example
 * import { muon } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { weight: tensor([[3, 0], [0, -2]]) };
 * const optimizer = muon(0.1);
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.weight)));
 * for (let step = 0; step < 5; step++) {
 *   const [loss, gradients] = bowl(params);
 *   console.log(loss.item().toFixed(2)); // 13.00, 12.07, 11.18, 10.32, 9.50
 *   optimizer.update(params, gradients, state);
 * }
 */
export function muon(
  learningRate: Hyper = 0.02,
  {
    momentum = 0.95,
    nesterov = true,
    iterations = 5,
    weightDecay = 0,
    matrices = isMatrix,
    others = adam(3e-4),
  }: MuonOptions = {},
): Optimizer<MuonState> {
  requireRate("muon", "learningRate", learningRate);
  requireFraction("muon", "momentum", momentum);
  requireCount("muon", "iterations", iterations);
  requireRate("muon", "weightDecay", weightDecay);
  const orthogonal = optimizerFrom({
    name: "muon",
    learningRate,
    settings: { momentum },
    slots: ["velocity"],
    elementwise: false,
    update(param, gradient, { velocity }, moment) {
      assign(velocity, add(mul(velocity, moment.momentum), gradient));
      const direction = nesterov ? add(gradient, mul(velocity, moment.momentum)) : velocity;
      const flat = asMatrix(direction);
      const scale = Math.sqrt(Math.max(1, flat.shape[1]! / flat.shape[0]!));
      descend(param, reshape(orthogonalize(flat, iterations), param.shape), moment.learningRate * scale);
    },
  });
  const decayed = weightDecay === 0 ? orthogonal : decoupledWeightDecay(orthogonal, weightDecay);
  return {
    ...grouped({
      matrices: { params: matrices, optimizer: decayed },
      others: { params: () => true, optimizer: others },
    }),
    name: "muon",
  };
}

/** The axes before the last as rows; a vector, which only a filter of one's own lets through, as one row. */
function asMatrix(x: Tensor): Tensor {
  return reshape(x, [-1, x.shape.at(-1) ?? 1]);
}
