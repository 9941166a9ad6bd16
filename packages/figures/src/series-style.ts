import type { Token } from "./paint.ts";

/** How one of several series, classes or points looks. Colour is never the only difference. */
export interface SeriesStyle {
  readonly color: Token;
  /** SVG `stroke-dasharray`; undefined is a solid line. */
  readonly dash: string | undefined;
  readonly symbol: PointSymbol;
}

/** Shapes of points. */
export type PointSymbol = "circle" | "triangle" | "square" | "times" | "diamond" | "star" | "plus";

const dashes = [undefined, "7 3", "2 3", "9 3 2 3", "12 4", "4 2 1 2 1 2", "1 2"];
const symbols: readonly PointSymbol[] = ["circle", "triangle", "square", "times", "diamond", "star", "plus"];

/** The look of number `index` of `count`: three colours where three are enough, else six, repeated with other dashes. */
export function seriesStyle(index: number, count: number): SeriesStyle {
  const color: Token = count > 1 && count <= 3 ? `trio-${index}` : `series-${index % 6}`;
  return {
    color,
    dash: dashes[index % dashes.length],
    symbol: symbols[index % symbols.length] ?? "circle",
  };
}
