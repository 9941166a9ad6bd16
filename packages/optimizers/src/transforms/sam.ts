import {
  add,
  assign,
  cast,
  div,
  greater,
  mul,
  pack,
  scope,
  square,
  where,
  type Tensor,
  type Tree,
} from "@gradkit/tensor";
import type { ClosureOptimizer } from "../closure-optimizer.ts";
import { forEachPair } from "../for-each-pair.ts";
import type { Optimizer, OptimizerState } from "../optimizer.ts";
import { requirePositive } from "../require-setting.ts";
import type { Hyper } from "../schedule.ts";
import { settingAt } from "../setting-at.ts";
import { globalNorm } from "./global-norm.ts";

/** What {@link sam} remembers. */
export type SamState<S extends OptimizerState> = OptimizerState & { readonly optimizer: S };

/** Where {@link sam} looks. */
export interface SamOptions {
  /** How far away the gradient is taken, above 0. Default 0.05. */
  readonly radius?: Hyper;
  /** Whether distances are relative to the size of each parameter (ASAM); a radius ten times as large suits. */
  readonly adaptive?: boolean;
}

/**
 * Sharpness-aware minimisation: takes the gradient where the loss is worst nearby, so that flat valleys win.
 *
 * `e = radius g / |g|` with the gradient `g` at `x`; the optimizer then updates `x` with the gradient at `x + e`.
 * Adaptive: `e = radius x^2 g / | |x| g |`. Every update takes two gradients, which is why it asks for the loss.
 *
 * @throws RangeError when the radius is out of range.
 * @see Foret et al., "Sharpness-aware minimization for efficiently improving generalization", 2021,
 * https://arxiv.org/abs/2010.01412; Kwon et al., "ASAM", 2021, https://arxiv.org/abs/2102.11600.
 * @example
 * import { sam, sgd } from "@gradkit/optimizers";
 * import { square, sum, tensor, valueAndGrad } from "@gradkit/tensor";
 * const params = { x: tensor([3, -2]) };
 * const optimizer = sam(sgd(0.1), { radius: 0.1 });
 * const state = optimizer.init(params);
 * const bowl = valueAndGrad((p: typeof params) => sum(square(p.x)));
 * for (let step = 0; step < 5; step++) {
 *   console.log(optimizer.update(params, bowl, state).toFixed(2)); // 13.00, 8.21, 5.16, 3.23, 2.01
 * }
 */
export function sam<S extends OptimizerState>(
  optimizer: Optimizer<S>,
  { radius = 0.05, adaptive = false }: SamOptions = {},
): ClosureOptimizer<SamState<S>> {
  requirePositive("sam", "radius", radius);
  return {
    name: `sam(${optimizer.name})`,
    takesSlope: true,
    learningRate: (step) => optimizer.learningRate(step),
    init: (params) => ({ step: 0, optimizer: optimizer.init(params) }),
    update(params, slope, state) {
      const distance = settingAt("sam", "radius", radius, state.step);
      const before = scope(() => {
        const [loss, gradients] = slope(params);
        const value = loss.item();
        const saved = pack(params);
        climb(params, gradients, distance, adaptive);
        const [, there] = slope(params);
        forEachPair("sam", params, saved, assign);
        optimizer.update(params, there, state.optimizer);
        return value;
      });
      state.step++;
      return before;
    },
  };
}

/** Moves parameters, in place, to where the loss is about worst within the distance. */
function climb(params: Tree, gradients: Tree, distance: number, adaptive: boolean): void {
  const length = globalNorm(adaptive ? products(params, gradients) : gradients);
  // A gradient of zero has no direction.
  const factor = where(greater(length, 0), div(distance, length), 0);
  forEachPair("sam", params, gradients, (param, gradient) => {
    const direction = adaptive ? mul(square(param), gradient) : gradient;
    assign(param, add(param, mul(direction, cast(factor, param.dtype))));
  });
}

/** Every parameter times its gradient. */
function products(params: Tree, gradients: Tree): readonly Tensor[] {
  const found: Tensor[] = [];
  forEachPair("sam", params, gradients, (param, gradient) => {
    found.push(mul(param, gradient));
  });
  return found;
}
