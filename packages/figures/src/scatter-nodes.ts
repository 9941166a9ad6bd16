import type { AxisScale } from "./axis-scale.ts";
import type { LabelledPoints } from "./decision-surface.ts";
import { element } from "./element.ts";
import { formatNumber } from "./format-number.ts";
import { paint } from "./paint.ts";
import type { PlotPanel } from "./plot-panel.ts";
import type { SeriesStyle } from "./series-style.ts";
import { isOpenSymbol, symbolPath } from "./symbol-path.ts";
import type { SvgNode } from "./svg-node.ts";

const most = 2000;

/** Points by class, each class with its colour and shape; of more than 2,000 an even selection. */
export function scatterNodes(
  { x, labels, classNames }: LabelledPoints,
  styles: readonly SeriesStyle[],
  panel: PlotPanel,
  axes: { readonly x: AxisScale; readonly y: AxisScale },
): SvgNode {
  const step = Math.max(1, Math.ceil(labels.length / most));
  const radius = labels.length > 400 ? 3 : 4;
  const inside = (value: number, { domain: [low, high] }: AxisScale): boolean =>
    value >= low && value <= high;
  const groups = classNames.map((name, index) => {
    const style = styles[index];
    const marks: SvgNode[] = [];
    for (let i = 0; i < labels.length; i += step) {
      const [u, v] = [x[2 * i] ?? NaN, x[2 * i + 1] ?? NaN];
      if (labels[i] === index && style !== undefined && inside(u, axes.x) && inside(v, axes.y)) {
        const words = `${name}: (${formatNumber(u)}, ${formatNumber(v)})`;
        const transform = `translate(${panel.x(u).toFixed(1)},${panel.y(v).toFixed(1)})`;
        const d = symbolPath(style.symbol, radius);
        marks.push(element("path", { d, transform }, [element("title", {}, [words])]));
      }
    }
    return element("g", look(style), marks);
  });
  return element("g", { class: "points" }, groups);
}

function look(style: SeriesStyle | undefined): Record<string, string | number> {
  const color = paint(style?.color ?? "ink");
  return style !== undefined && isOpenSymbol(style.symbol)
    ? { fill: "none", stroke: color, "stroke-width": 2 }
    : { fill: color, stroke: paint("surface"), "stroke-width": 0.75 };
}
