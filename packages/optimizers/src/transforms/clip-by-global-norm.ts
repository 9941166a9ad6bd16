import { mapElements } from "../map-elements.ts";
import { requirePositive } from "../require-setting.ts";
import type { Hyper } from "../schedule.ts";
import { settingAt } from "../setting-at.ts";
import { globalNorm } from "./global-norm.ts";
import { shortened } from "./shortened.ts";
import { stateless } from "./stateless.ts";
import type { Nothing, Transform } from "./transform.ts";

/**
 * Shortens all gradients together, keeping their direction, to a length of at most `limit`; for {@link chain}.
 *
 * `g *= limit / |g|` where `|g| > limit`, `|g|` being the length of all gradients as one vector.
 *
 * @param limit A number above 0, or a schedule.
 * @throws RangeError when the limit is out of range.
 * @see Pascanu, Mikolov and Bengio, "On the difficulty of training recurrent neural networks", 2013.
 * @example
 * import { clipByGlobalNorm } from "@gradkit/optimizers";
 * import { tensor } from "@gradkit/tensor";
 * const gradients = { a: tensor([6]), b: tensor([8]) };
 * const { a, b } = clipByGlobalNorm(5).apply(gradients, gradients, {}, 0);
 * console.log(a.toArray(), b.toArray()); // [ 3 ] [ 4 ]
 */
export function clipByGlobalNorm(limit: Hyper): Transform<Nothing> {
  requirePositive("clipByGlobalNorm", "limit", limit);
  return stateless("clipByGlobalNorm", (gradients, _, step) => {
    const now = settingAt("clipByGlobalNorm", "limit", limit, step);
    const length = globalNorm(gradients);
    return mapElements(gradients, (gradient) => shortened(gradient, length, now));
  });
}
