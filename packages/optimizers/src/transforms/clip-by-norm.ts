import { mapTree, sqrt, square, sum } from "@gradkit/tensor";
import { requirePositive } from "../require-setting.ts";
import type { Hyper } from "../schedule.ts";
import { settingAt } from "../setting-at.ts";
import { shortened } from "./shortened.ts";
import { stateless } from "./stateless.ts";
import type { Nothing, Transform } from "./transform.ts";

/**
 * Shortens the gradient of each tensor by itself to a length of at most `limit`; for {@link chain}.
 *
 * `g *= limit / |g|` where `|g| > limit`.
 *
 * @param limit A number above 0, or a schedule.
 * @throws RangeError when the limit is out of range.
 * @example
 * import { clipByNorm } from "@gradkit/optimizers";
 * import { tensor } from "@gradkit/tensor";
 * const gradients = { a: tensor([6, 8]), b: tensor([0.5]) };
 * const { a, b } = clipByNorm(1).apply(gradients, gradients, {}, 0);
 * console.log(a.toArray(), b.toArray()); // [ 0.6000000238418579, 0.800000011920929 ] [ 0.5 ]
 */
export function clipByNorm(limit: Hyper): Transform<Nothing> {
  requirePositive("clipByNorm", "limit", limit);
  return stateless("clipByNorm", (gradients, _, step) => {
    const now = settingAt("clipByNorm", "limit", limit, step);
    return mapTree(gradients, (gradient) => shortened(gradient, sqrt(sum(square(gradient))), now));
  });
}
