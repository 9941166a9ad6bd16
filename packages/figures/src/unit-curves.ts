import type * as Plot from "@observablehq/plot";
import { axisScale } from "./axis-scale.ts";
import { element } from "./element.ts";
import type { FigureOptions } from "./figure-options.ts";
import { frame } from "./frame.ts";
import { linePanel } from "./line-panel.ts";
import type { Series } from "./series.ts";
import { styledSeries } from "./styled-series.ts";

/** What makes one kind of curve of shares over shares. */
export interface UnitCurves {
  readonly name: string;
  readonly subject: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly curve: "linear" | "step-before";
  readonly below: readonly Plot.Markish[];
  /** The area of a curve, as it is written behind its name and in words. */
  readonly area: (curve: Series) => { readonly short: string; readonly words: string };
}

/**
 * Curves in a square from 0 to 1.
 *
 * @throws RangeError when there is no curve, or a number is outside the square.
 */
export function unitCurves(curves: readonly Series[], options: FigureOptions, kind: UnitCurves): string {
  if (curves.length === 0) {
    throw new RangeError(`${kind.name}: there is no curve; give at least one.`);
  }
  for (const { name, x, y } of curves) {
    requireShares(kind.name, name, "x", x);
    requireShares(kind.name, name, "y", y);
  }
  const styled = styledSeries(kind.name, curves);
  const scale = axisScale([0, 1], { round: false });
  const { xLabel, yLabel } = kind;
  return frame(options, {
    name: kind.name,
    subject: kind.subject,
    description: curves.map((curve) => `${curve.name}: ${kind.area(curve).words}.`).join(" "),
    legend: styled.map((curve) => ({
      name: `${curve.name} (${kind.area(curve).short})`.trim(),
      style: curve.style,
    })),
    bodyHeight: (width) => Math.min(440, width - 4),
    body: (width, height) => {
      const side = Math.min(width, height + 4);
      const request = { width: side, height, x: scale, y: scale, xLabel, yLabel, series: styled };
      const { nodes } = linePanel({ ...request, curve: kind.curve, below: kind.below });
      return [element("g", { transform: `translate(${((width - side) / 2).toFixed(1)},0)` }, nodes)];
    },
  });
}

function requireShares(figure: string, name: string, field: string, values: ArrayLike<number>): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (value < 0 || value > 1 + 1e-9) {
      throw new RangeError(
        `${figure}: ${field}[${i}] of curve "${name}" is ${value}, but shares lie from 0 to 1.`,
      );
    }
  }
}
