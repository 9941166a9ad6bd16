import type { BatchMixer } from "./batch-mixer.ts";
import { drawBeta } from "./draw-beta.ts";
import { requireRange } from "./require-range.ts";

/**
 * Mixes every row with another one of its batch: x = λ xᵢ + (1 - λ) xⱼ and labels likewise, λ from Beta(alpha, alpha)
 * once per batch, j a random permutation. For {@link loader}; the loss must take labels that are probabilities.
 *
 * @param alpha - above 0; small values mix little
 * @throws RangeError when alpha is not above 0
 * @example
 * import { loader, mixup, spiral } from "@gradkit/datasets";
 * const mixed = loader(spiral(), { size: 100, seed: 0, mix: mixup(0.2) });
 * for (const { y } of mixed.epoch()) {
 *   console.log(y.shape, y.dtype); // [ 100, 3 ] float32 [ 100, 3 ] float32 [ 100, 3 ] float32
 * }
 * @see https://arxiv.org/abs/1710.09412
 */
export function mixup(alpha: number): BatchMixer {
  requireRange("mixup: alpha", alpha, 1e-6);
  return ({ x, y, rows }, rng) => {
    const share = drawBeta(alpha, rng);
    const partner = rng.permutation(rows);
    for (const values of [x, y]) {
      const before = values.slice();
      const width = values.length / rows;
      for (let i = 0; i < values.length; i++) {
        const row = Math.floor(i / width);
        values[i] = share * before[i]! + (1 - share) * before[partner[row]! * width + (i - row * width)]!;
      }
    }
  };
}
