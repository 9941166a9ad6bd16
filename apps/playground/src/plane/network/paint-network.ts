import { css, type Palette } from "../../canvas/palette.ts";
import type { Sheet } from "../../canvas/sheet.ts";
import { unitSide, type Frame, type Setup } from "../../worker/protocol.ts";
import { paintUnits } from "../output/paint-map.ts";
import type { UnitPlace } from "../store/plane-store.ts";
import type { NetworkLayout } from "./layout-network.ts";
import { largestWeights, type NetworkEdge } from "./network-edges.ts";

/** What a picture of the network shows. */
export interface NetworkPicture {
  readonly layout: NetworkLayout;
  readonly edges: readonly NetworkEdge[];
  readonly setup: Setup;
  readonly frame: Frame;
  readonly palette: Palette;
  readonly sheet: Sheet;
  /** The unit whose weights stand out. */
  readonly chosen: UnitPlace | undefined;
}

/** Lines thinner than this share of the thickest one in their layer are left out: nobody would see them. */
const faintest = 0.06;

/** Paints weights as lines, and what each unit gives as a small map. */
export function paintNetwork(context: CanvasRenderingContext2D, picture: NetworkPicture): void {
  const { layout, frame, palette, sheet } = picture;
  context.clearRect(0, 0, layout.width, layout.height);
  paintEdges(context, picture);
  sheet.put(paintUnits(frame.units, palette));
  layout.spots.forEach(({ x, y, side }, index) => {
    const [left, top] = [x - side / 2, y - side / 2];
    context.save();
    context.beginPath();
    context.roundRect(left, top, side, side, Math.min(6, side / 4));
    context.clip();
    sheet.stretch(context, index * unitSide, [left, top, side], side > 12);
    context.restore();
    context.strokeStyle = css(palette.ink, 0.35);
    context.lineWidth = 1;
    context.stroke();
  });
}

function paintEdges(context: CanvasRenderingContext2D, picture: NetworkPicture): void {
  const { edges, setup, frame, palette, chosen } = picture;
  const largest = largestWeights(frame, setup);
  const crowd = Math.min(1, Math.sqrt(90 / Math.max(1, edges.length)));
  context.lineCap = "round";
  for (const { from, to, place } of edges) {
    const weight = frame.weights[place] ?? 0;
    const share = Math.abs(weight) / Math.max(1e-9, largest[to.layer] ?? 0);
    const stands = chosen !== undefined && touches(chosen, from, to);
    if (!(share > faintest) && !stands) {
      continue;
    }
    const middle = (from.x + to.x) / 2;
    context.strokeStyle = css(
      weight < 0 ? palette.negative : palette.positive,
      chosen === undefined
        ? (0.15 + 0.8 * share) * (0.45 + 0.55 * crowd)
        : stands
          ? 0.35 + 0.65 * share
          : 0.06,
    );
    context.lineWidth = stands ? 0.8 + 4 * share : 0.4 + (1.2 + 3.4 * crowd) * share;
    context.beginPath();
    context.moveTo(from.x + from.side / 2, from.y);
    context.bezierCurveTo(middle, from.y, middle, to.y, to.x - to.side / 2, to.y);
    context.stroke();
  }
}

function touches(chosen: UnitPlace, from: UnitPlace, to: UnitPlace): boolean {
  const same = (a: UnitPlace): boolean => a.layer === chosen.layer && a.unit === chosen.unit;
  return same(from) || same(to);
}
