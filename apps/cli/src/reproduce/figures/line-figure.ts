import { lineChart, type Series } from "@gradkit/figures";
import type { Figure } from "../experiment.ts";

/** What a figure of curves is called and says. */
export interface LineFigureOptions {
  /** A file name without extension. */
  readonly name: string;
  readonly caption: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly yScale?: "linear" | "log";
  readonly yDomain?: readonly [number, number];
}

/** Curves as a figure; none where there is nothing finite to draw. */
export function lineFigure(
  series: readonly Series[],
  { name, caption, ...options }: LineFigureOptions,
): readonly Figure[] {
  const drawn = series.filter(({ y }) => Array.from(y).some((value) => isDrawn(value, options.yScale)));
  if (drawn.length === 0) {
    return [];
  }
  return [{ name, caption, svg: lineChart(drawn, { ...options, title: caption }) }];
}

function isDrawn(value: number, scale: "linear" | "log" = "linear"): boolean {
  return Number.isFinite(value) && (scale === "linear" || value > 0);
}
