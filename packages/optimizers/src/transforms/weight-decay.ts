import { add, leaves, mapTree, mul } from "@gradkit/tensor";
import { requireSamePlace } from "../require-same-place.ts";
import { requireRate } from "../require-setting.ts";
import type { Hyper } from "../schedule.ts";
import { settingAt } from "../setting-at.ts";
import type { WeightDecayOptions } from "./decoupled-weight-decay.ts";
import { stateless } from "./stateless.ts";
import type { Nothing, Transform } from "./transform.ts";

/**
 * Adds the gradient of `decay / 2` times the sum of the squares of the parameters: the classic L2 penalty; for
 * {@link chain}. An adaptive optimizer scales it like every gradient; see {@link decoupledWeightDecay} for the other way.
 *
 * `g += decay x` for the parameters that `mask` lets through.
 *
 * @param decay A number of at least 0, or a schedule.
 * @throws RangeError when the decay is out of range.
 * @example
 * import { weightDecay } from "@gradkit/optimizers";
 * import { tensor } from "@gradkit/tensor";
 * const params = { weight: tensor([2]), bias: tensor([2]) };
 * const gradients = { weight: tensor([0]), bias: tensor([0]) };
 * const decay = weightDecay(0.5, { mask: (path) => !path.endsWith("bias") });
 * const { weight, bias } = decay.apply(gradients, params, {}, 0);
 * console.log(weight.toArray(), bias.toArray()); // [ 1 ] [ 0 ]
 */
export function weightDecay(
  decay: Hyper,
  { mask = () => true }: WeightDecayOptions = {},
): Transform<Nothing> {
  requireRate("weightDecay", "decay", decay);
  return stateless("weightDecay", (gradients, params, step) => {
    const now = settingAt("weightDecay", "decay", decay, step);
    const [all, slopes] = [leaves(params), leaves(gradients)];
    const sameCount = all.length === slopes.length;
    const decayed = new Map(
      all.map((leaf, i) => {
        const [path, param] = leaf;
        const gradient = requireSamePlace("weightDecay", leaf, slopes[i], { sameCount });
        return [path, mask(path, param) ? add(gradient, mul(param, now)) : gradient];
      }),
    );
    return mapTree(gradients, (gradient, path) => decayed.get(path) ?? gradient);
  });
}
