import { css, type Palette, type Rgb } from "../../canvas/palette.ts";
import { makeSheet, type PaintContext } from "../../canvas/sheet.ts";
import type { WhyMap } from "../why/explain.ts";
import { strongestRegions } from "../why/strongest-regions.ts";

const sheet = makeSheet();

/** How much of the drawing is seen below the colours. */
const inkBelow = 0.25;

/**
 * Paints which pixels speak for a class (one colour, and a plus where most does) and against it (another one, and a minus),
 * over what is drawn.
 *
 * @param at The pixel that is read out, framed.
 */
export function paintWhy(
  context: PaintContext,
  map: WhyMap,
  side: number,
  colors: Palette,
  at: number | undefined,
): void {
  const pixel = side / 28;
  sheet.put(whyImage(map, colors));
  sheet.stretch(context, 0, [0, 0, side], false);
  const { supporting, opposing } = strongestRegions(map);
  for (const [region, sign] of [
    [supporting, "+"],
    [opposing, "−"],
  ] as const) {
    if (region !== undefined) {
      const [x, y] = [((region.place % 28) + 0.5) * pixel, (Math.floor(region.place / 28) + 0.5) * pixel];
      paintSign(context, sign, x, y, pixel, colors);
    }
  }
  if (at !== undefined) {
    context.lineWidth = 2;
    context.strokeStyle = css(colors.ink);
    context.strokeRect((at % 28) * pixel, Math.floor(at / 28) * pixel, pixel, pixel);
  }
}

/** The colours, from what speaks most against the class to what speaks most for it. */
function whyImage({ values, pixels }: WhyMap, { surface, ink, negative, positive }: Palette): ImageData {
  const image = new ImageData(28, 28);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  values.forEach((value, i) => {
    const below = mixed(surface, ink, ((pixels[i] ?? 0) / 255) * inkBelow);
    const share = largest === 0 ? 0 : Math.abs(value) / largest;
    const [red, green, blue] = mixed(below, value < 0 ? negative : positive, share);
    image.data.set([red, green, blue, 255], i * 4);
  });
  return image;
}

function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  const channel = (i: 0 | 1 | 2): number => from[i] + (to[i] - from[i]) * share;
  return [channel(0), channel(1), channel(2)];
}

function paintSign(
  context: PaintContext,
  sign: string,
  x: number,
  y: number,
  pixel: number,
  { ink, surface }: Palette,
): void {
  context.beginPath();
  context.arc(x, y, pixel, 0, 2 * Math.PI);
  context.fillStyle = css(surface);
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = css(ink);
  context.stroke();
  context.fillStyle = css(ink);
  context.font = `700 ${Math.round(pixel * 1.6)}px system-ui, sans-serif`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(sign, x, y + 1);
}
