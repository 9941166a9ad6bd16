import { maximum, minimum } from "@gradkit/tensor";
import { mapElements } from "../map-elements.ts";
import { requirePositive } from "../require-setting.ts";
import type { Hyper } from "../schedule.ts";
import { settingAt } from "../setting-at.ts";
import { stateless } from "./stateless.ts";
import type { Nothing, Transform } from "./transform.ts";

/**
 * Cuts every element of a gradient to `[-limit, limit]`; for {@link chain}.
 *
 * @param limit A number above 0, or a schedule.
 * @throws RangeError when the limit is out of range.
 * @example
 * import { clipByValue } from "@gradkit/optimizers";
 * import { tensor } from "@gradkit/tensor";
 * const gradients = tensor([0.5, -3]);
 * console.log(clipByValue(1).apply(gradients, gradients, {}, 0).toArray()); // [ 0.5, -1 ]
 */
export function clipByValue(limit: Hyper): Transform<Nothing> {
  requirePositive("clipByValue", "limit", limit);
  return stateless("clipByValue", (gradients, _, step) => {
    const now = settingAt("clipByValue", "limit", limit, step);
    return mapElements(gradients, (gradient) => minimum(maximum(gradient, -now), now));
  });
}
