import { element } from "./element.ts";
import { paint } from "./paint.ts";
import type { PointSymbol, SeriesStyle } from "./series-style.ts";
import { isOpenSymbol, symbolPath } from "./symbol-path.ts";
import type { SvgNode } from "./svg-node.ts";

/** What a sample shows: a line, a point, or a filled area. */
export type SampleKind = "line" | "point" | "area";

/** A short piece of what a series looks like, `width` wide and centred on y = 0. */
export function seriesSample(style: SeriesStyle, kind: SampleKind, width: number): SvgNode {
  const color = paint(style.color);
  if (kind === "point") {
    return pointMark(style.symbol, color, 10, width / 2, 0);
  }
  if (kind === "area") {
    const [x, y, height] = [width - 16, -6, 12];
    return element("rect", {
      x,
      y,
      width: 16,
      height,
      fill: color,
      "fill-opacity": 0.35,
      stroke: color,
      "stroke-width": 1.5,
    });
  }
  return element("line", {
    x1: 0,
    x2: width,
    stroke: color,
    "stroke-width": 2,
    "stroke-dasharray": style.dash,
  });
}

/** A point of a shape, about `size` wide. */
export function pointMark(symbol: PointSymbol, color: string, size: number, x: number, y: number): SvgNode {
  const open = isOpenSymbol(symbol);
  return element("path", {
    d: symbolPath(symbol, size / 2),
    transform: `translate(${x.toFixed(2)},${y.toFixed(2)})`,
    fill: open ? "none" : color,
    stroke: open ? color : paint("surface"),
    "stroke-width": open ? 2 : 1,
  });
}
