import { fromData } from "../create/from-data.ts";
import { cast } from "../ops/cast.ts";
import { mul } from "../ops/mul.ts";
import { sum } from "../ops/sum.ts";
import type { Tensor } from "../tensor.ts";
import { grad } from "./grad.ts";
import { noGrad } from "./no-grad.ts";
import { keep } from "../memory/keep.ts";

/** How strictly {@link checkGradient} compares. */
export interface CheckGradientOptions {
  /** The step of the central difference, relative to the size of the element where that is above 1. Default 1e-5. */
  readonly step?: number;
  /** The largest error allowed, relative to the larger of both derivatives and 1. Default 1e-7. */
  readonly tolerance?: number;
}

/** What {@link checkGradient} found at the worst element. */
export interface GradientReport {
  readonly passed: boolean;
  /** The largest relative error. */
  readonly error: number;
  /** The input and the position in it, counted row by row. */
  readonly input: number;
  readonly index: number;
  readonly analytic: number;
  readonly numeric: number;
}

/**
 * Compares the gradient of `f` with central differences in float64: `(f(x + h) - f(x - h)) / 2h` for every element
 * of every input. A result with many elements is weighted by fixed numbers, so that a mistake in any of them shows.
 *
 * The inputs are converted to float64. Choose points where `f` is smooth: a kink within one step gives a wrong
 * difference.
 *
 * @example
 * import { checkGradient, mul, tensor } from "@gradkit/tensor";
 * const report = checkGradient((x) => mul(x, x), [tensor([1, 2, 3])]);
 * console.log(report.passed); // true
 */
export function checkGradient(
  f: (...inputs: Tensor[]) => Tensor,
  inputs: readonly Tensor[],
  { step = 1e-5, tolerance = 1e-7 }: CheckGradientOptions = {},
): GradientReport {
  const points = inputs.map((x) => keep(cast(x, "float64")));
  const weighted = (...xs: Tensor[]): Tensor => {
    const y = f(...xs);
    return y.size === 1 ? sum(y) : sum(mul(y, weights(y)));
  };
  const gradients = grad((xs: readonly Tensor[]) => weighted(...xs))(points).map((g) => g.data());
  let worst: GradientReport = { passed: true, error: 0, input: 0, index: 0, analytic: 0, numeric: 0 };
  points.forEach((point, input) => {
    const values = point.data();
    for (let index = 0; index < point.size; index++) {
      const h = step * Math.max(1, Math.abs(values[index]!));
      const at = (shift: number): number => {
        const moved = Float64Array.from(values);
        moved[index]! += shift;
        return noGrad(() => {
          const xs = points.map((x, i) => (i === input ? fromData(moved, point.shape) : x));
          return weighted(...xs).item();
        });
      };
      const numeric = (at(h) - at(-h)) / (2 * h);
      const analytic = gradients[input]![index]!;
      const error = Math.abs(analytic - numeric) / Math.max(1, Math.abs(analytic), Math.abs(numeric));
      // Written so that NaN counts as the worst.
      if (!(error <= worst.error)) {
        worst = { passed: error <= tolerance, error, input, index, analytic, numeric };
      }
    }
  });
  return worst;
}

/** Different for neighbouring elements, never 0, the same in every run. */
function weights(y: Tensor): Tensor {
  return fromData(
    Float64Array.from({ length: y.size }, (_, i) => 1 + 0.5 * Math.sin(1 + 2.3 * i)),
    y.shape,
  );
}
