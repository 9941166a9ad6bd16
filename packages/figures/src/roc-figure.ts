import * as Plot from "@observablehq/plot";
import type { FigureOptions } from "./figure-options.ts";
import { formatNumber } from "./format-number.ts";
import { paint } from "./paint.ts";
import type { Series } from "./series.ts";
import { unitCurves } from "./unit-curves.ts";

/**
 * What share of yes answers is found (`y`) for what share of no answers mistaken (`x`), with the area under each curve;
 * a guess runs along the diagonal.
 *
 * The points are in the order of falling thresholds, as `rocCurve` of `@gradkit/metrics` gives them, and are joined by
 * straight lines: `AUC = sum_i (x_i - x_(i-1)) (y_i + y_(i-1)) / 2`.
 *
 * @throws RangeError when there is no curve, lists differ in length, or a number is outside 0 to 1.
 * @example
 * import { rocFigure } from "@gradkit/figures";
 * const svg = rocFigure([{ name: "model", x: [0, 0, 0.5, 1], y: [0, 0.5, 1, 1] }], { title: "Better than a guess" });
 * console.log(svg.includes("model (AUC 0.875)")); // true
 * @see https://doi.org/10.1016/j.patrec.2005.10.010
 */
export function rocFigure(curves: readonly Series[], options: FigureOptions = {}): string {
  return unitCurves(curves, options, {
    name: "rocFigure",
    subject: "Receiver operating characteristic",
    xLabel: "false positive rate",
    yLabel: "true positive rate",
    curve: "linear",
    below: [
      Plot.line(
        [
          [0, 0],
          [1, 1],
        ],
        { stroke: paint("muted"), strokeDasharray: "3 4" },
      ),
    ],
    area: (curve) => {
      const area = formatNumber(trapezoids(curve), 3);
      return { short: `AUC ${area}`, words: `area under the curve ${area}` };
    },
  });
}

function trapezoids({ x, y }: Series): number {
  let area = 0;
  for (let i = 1; i < x.length; i++) {
    area += ((x[i] ?? NaN) - (x[i - 1] ?? NaN)) * (((y[i] ?? NaN) + (y[i - 1] ?? NaN)) / 2);
  }
  return Math.abs(area);
}
