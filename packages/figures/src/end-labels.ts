import { element } from "./element.ts";
import type { LegendEntry } from "./legend.ts";
import { paint } from "./paint.ts";
import { seriesSample } from "./series-sample.ts";
import type { SvgNode } from "./svg-node.ts";

/** A name to be written where its line ends. */
export interface EndLabel extends LegendEntry {
  /** Where the line ends. */
  readonly x: number;
  readonly y: number;
}

const lineHeight = 15;

/** Names to the right of a plot at the heights of their lines, moved apart where they would overlap. */
export function endLabels(
  labels: readonly EndLabel[],
  area: { readonly right: number; readonly top: number; readonly bottom: number },
): SvgNode {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  const heights = spread(
    sorted.map(({ y }) => y),
    area.top,
    area.bottom,
  );
  const nodes = sorted.map(({ name, style, x, y }, i) => {
    const height = heights[i] ?? y;
    const near = Math.abs(height - y) < 3 && area.right - x < 12;
    const leader = `M${(x + 3).toFixed(2)},${y.toFixed(2)}L${area.right + 8},${height.toFixed(2)}`;
    const sample = element("g", { transform: `translate(${area.right + 10},${height.toFixed(2)})` }, [
      seriesSample(style, "line", 18),
      element("text", { x: 23, dy: "0.35em", "text-anchor": "start" }, [name]),
    ]);
    return near
      ? [sample]
      : [element("path", { d: leader, fill: "none", stroke: paint("muted"), "stroke-width": 0.75 }), sample];
  });
  return element("g", { "font-size": 12, fill: paint("ink") }, nodes.flat());
}

/** Heights at least one line apart, in order, as near as possible to those asked for and within the area. */
export function spread(wanted: readonly number[], top: number, bottom: number): number[] {
  const groups: { sum: number; count: number }[] = [];
  wanted.forEach((height, i) => {
    groups.push({ sum: height - i * lineHeight, count: 1 });
    while (groups.length > 1 && mean(groups, 1) <= mean(groups, 2)) {
      const [last, before] = [groups.pop(), groups.pop()];
      groups.push({
        sum: (last?.sum ?? 0) + (before?.sum ?? 0),
        count: (last?.count ?? 0) + (before?.count ?? 0),
      });
    }
  });
  const highest = bottom - (wanted.length - 1) * lineHeight;
  const starts = groups.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count));
  return starts.map((start, i) => Math.max(top, Math.min(highest, start)) + i * lineHeight);
}

function mean(groups: readonly { sum: number; count: number }[], fromEnd: number): number {
  const group = groups[groups.length - fromEnd];
  return group === undefined ? NaN : group.sum / group.count;
}
