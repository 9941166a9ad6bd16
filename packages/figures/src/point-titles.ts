import type { AxisScale } from "./axis-scale.ts";
import { element } from "./element.ts";
import { formatNumber } from "./format-number.ts";
import type { PlotPanel } from "./plot-panel.ts";
import type { Series } from "./series.ts";
import type { SvgNode } from "./svg-node.ts";

const most = 60;

/** Invisible places on a line that say their numbers to a pointer, at most 60 of them, spread evenly. */
export function pointTitles(
  { name, x, y }: Series,
  labels: { readonly xLabel: string; readonly yLabel: string; readonly x: AxisScale; readonly y: AxisScale },
  panel: PlotPanel,
  className: string,
): SvgNode {
  const count = Math.min(most, y.length);
  const nodes: SvgNode[] = [];
  for (let k = 0; k < count; k++) {
    const i = count === 1 ? 0 : Math.round((k * (y.length - 1)) / (count - 1));
    const [atX, atY] = [x[i] ?? NaN, y[i] ?? NaN];
    if (!inside(atX, labels.x) || !inside(atY, labels.y)) {
      continue;
    }
    const words = `${name}: ${labels.xLabel} ${formatNumber(atX)}, ${labels.yLabel} ${formatNumber(atY)}`;
    const [cx, cy] = [panel.x(atX).toFixed(1), panel.y(atY).toFixed(1)];
    nodes.push(element("circle", { cx, cy, r: 5 }, [element("title", {}, [words])]));
  }
  return element(
    "g",
    { class: className, fill: "none", "pointer-events": "all", "aria-hidden": "true" },
    nodes,
  );
}

function inside(value: number, { domain: [low, high] }: AxisScale): boolean {
  return value >= low && value <= high;
}
