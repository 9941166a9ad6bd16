import { element } from "./element.ts";
import { formatNumber } from "./format-number.ts";
import { paint } from "./paint.ts";
import type { PlotPanel } from "./plot-panel.ts";
import type { SeriesStyle } from "./series-style.ts";
import type { SvgNode } from "./svg-node.ts";

/** A way over a plane: a line with a halo, small points, a hollow one at the start and a large one at the end. */
export function pathNodes(
  name: string,
  points: readonly (readonly [number, number])[],
  style: SeriesStyle,
  panel: PlotPanel,
): SvgNode {
  const places = points.map(([x, y]) => [near(panel.x(x)), near(panel.y(y))] as const);
  const shown = places.filter(([x, y]) => Number.isFinite(x + y));
  const d = shown.map(([x, y], i) => `${i === 0 ? "M" : "L"}${x.toFixed(1)},${y.toFixed(1)}`).join("");
  const line = { d, fill: "none", "stroke-linejoin": "round", "stroke-linecap": "round" };
  const color = paint(style.color);
  const few = shown.length <= 60;
  const dots = places.flatMap(([x, y], i) =>
    (few || i === places.length - 1 || i === 0) && Number.isFinite(x + y) ? [dot(i, x, y)] : [],
  );
  return element("g", {}, [
    element("path", { ...line, stroke: paint("surface"), "stroke-width": 4.5, "stroke-opacity": 0.75 }),
    element("path", { ...line, stroke: color, "stroke-width": 2, "stroke-dasharray": style.dash }, [
      element("title", {}, [name]),
    ]),
    ...dots,
  ]);

  function dot(i: number, cx: number, cy: number): SvgNode {
    const [start, end] = [i === 0, i === places.length - 1];
    const [x = NaN, y = NaN] = points[i] ?? [];
    const words = `${name}, point ${i}: (${formatNumber(x)}, ${formatNumber(y)})`;
    return element(
      "circle",
      {
        cx: cx.toFixed(1),
        cy: cy.toFixed(1),
        r: start || end ? 5 : 2.25,
        fill: start ? paint("surface") : color,
        stroke: start ? color : paint("surface"),
        "stroke-width": start ? 2 : end ? 1.5 : 0.5,
      },
      [element("title", {}, [words])],
    );
  }
}

/** Coordinates far outside overflow in programs that draw; the direction stays. */
function near(place: number): number {
  return Math.max(-1e5, Math.min(1e5, place));
}
