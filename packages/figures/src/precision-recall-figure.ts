import type { FigureOptions } from "./figure-options.ts";
import { formatNumber } from "./format-number.ts";
import type { Series } from "./series.ts";
import { unitCurves } from "./unit-curves.ts";

/**
 * What share of the answers yes is right (`y`) for what share of all that should be yes is found (`x`), with the
 * average precision of each curve.
 *
 * The points go along the curve in either direction, as `prCurve` of `@gradkit/metrics` gives them. They are joined by
 * steps, because precisions in between cannot be had: `AP = sum_i |x_i - x_(i-1)| y_i`, with the precision at the
 * larger recall.
 *
 * @throws RangeError when there is no curve, lists differ in length, or a number is outside 0 to 1.
 * @example
 * import { precisionRecallFigure } from "@gradkit/figures";
 * const svg = precisionRecallFigure([{ name: "model", x: [0, 0.5, 1], y: [1, 1, 0.75] }]);
 * console.log(svg.includes("model (AP 0.875)")); // true
 * @see https://scikit-learn.org/1.2/modules/generated/sklearn.metrics.average_precision_score.html
 */
export function precisionRecallFigure(curves: readonly Series[], options: FigureOptions = {}): string {
  return unitCurves(curves.map(byRecall), options, {
    name: "precisionRecallFigure",
    subject: "Precision and recall",
    xLabel: "recall",
    yLabel: "precision",
    curve: "step-before",
    below: [],
    area: (curve) => {
      const area = formatNumber(steps(curve), 3);
      return { short: `AP ${area}`, words: `average precision ${area}` };
    },
  });
}

/** A step before a point has that point's precision only if recall grows along the curve. */
function byRecall(curve: Series): Series {
  const { x, y } = curve;
  const falls = (x[0] ?? 0) > (x[x.length - 1] ?? 0);
  const same = x.length === y.length;
  return falls && same ? { ...curve, x: Array.from(x).reverse(), y: Array.from(y).reverse() } : curve;
}

function steps({ x, y }: Series): number {
  let area = 0;
  for (let i = 1; i < x.length; i++) {
    area += ((x[i] ?? NaN) - (x[i - 1] ?? NaN)) * (y[i] ?? NaN);
  }
  return area;
}
