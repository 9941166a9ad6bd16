import type { JSX } from "preact";
import { show } from "../model/show-number.ts";
import type { PlacedEdge } from "./layout.ts";

export interface EdgeLineProps {
  readonly edge: PlacedEdge;
  readonly radius: number;
  readonly weight: number;
  /** The largest weight of the picture. */
  readonly largest: number;
  /** The gradient, once it is known. */
  readonly gradient: number | undefined;
  /** Which way numbers run along it now. */
  readonly flow: "forward" | "backward" | undefined;
  readonly isFaint: boolean;
  readonly hasLabel: boolean;
}

/** An edge: as wide as its weight, with the number that counts at the moment. */
export function EdgeLine(props: EdgeLineProps): JSX.Element {
  const { edge, radius, weight, largest, gradient, flow, isFaint, hasLabel } = props;
  const { from, to } = edge;
  const [x1, x2] = [from.x + radius, to.x - radius];
  const share = Math.abs(weight) / Math.max(1e-9, largest);
  const [x, y] = [x1 + (x2 - x1) * edge.labelAt, from.y + (to.y - from.y) * edge.labelAt];
  const text = gradient === undefined ? show(weight) : `∂ ${show(gradient)}`;
  const width = 8 + text.length * 6.4;
  return (
    <g class={`edge${isFaint ? " faint" : ""}${flow === undefined ? "" : ` flow ${flow}`}`}>
      <line
        x1={x1}
        y1={from.y}
        x2={x2}
        y2={to.y}
        class={weight < 0 ? "negative" : "positive"}
        stroke-width={1 + 4 * share}
      />
      {flow !== undefined && <line x1={x1} y1={from.y} x2={x2} y2={to.y} class="wave" />}
      {hasLabel && (
        <g class={gradient === undefined ? "edge-label" : "edge-label gradient"}>
          <rect x={x - width / 2} y={y - 9} width={width} height={18} rx={5} />
          <text x={x} y={y + 4}>
            {text}
          </text>
        </g>
      )}
    </g>
  );
}
