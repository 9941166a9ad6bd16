import type { Area } from "./axes.ts";
import { element } from "./element.ts";
import type { SvgNode } from "./svg-node.ts";

/**
 * Shows of some elements only what lies in an area, and a little around it for points on its edge. A nested picture
 * cuts off what is outside it, and needs no name for that.
 */
export function cutOff(area: Area, nodes: readonly SvgNode[]): SvgNode {
  const [x, y] = [area.left - 6, area.top - 6];
  const [width, height] = [area.right - area.left + 12, area.bottom - area.top + 12];
  return element(
    "svg",
    { x, y, width, height, viewBox: `${x} ${y} ${width} ${height}`, overflow: "hidden" },
    nodes,
  );
}
