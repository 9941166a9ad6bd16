import { makeSheet, type Sheet, type Square } from "../../canvas/sheet.ts";
import { css, type Palette, type Rgb } from "../../canvas/palette.ts";
import { unitSide } from "../../worker/protocol.ts";
import type { MapView } from "../../experiment/plane-config.ts";

/** The pixels of a map, upper left first. */
export type Pixels = ImageData;

/** How a map is painted. */
export interface MapStyle {
  readonly view: MapView;
  readonly discretize: boolean;
  readonly colors: readonly Rgb[];
  readonly palette: Palette;
}

/** How much of a colour there is in the paper at most: tints, so that points stand out. */
const strengths = { light: 0.42, dark: 0.5 } as const;

/** Paints the shares of classes on a grid. */
export function paintClasses(surface: Uint8Array, classes: number, style: MapStyle): Pixels {
  const count = surface.length / classes;
  const side = Math.round(Math.sqrt(count));
  const image = new ImageData(side, side);
  const paper = style.palette.surface;
  for (let pixel = 0; pixel < count; pixel++) {
    const shares = surface.subarray(pixel * classes, (pixel + 1) * classes);
    const [color, amount] = colorOf(shares, style);
    for (let channel = 0; channel < 3; channel++) {
      const from = paper[channel] ?? 0;
      image.data[4 * pixel + channel] = from + ((color[channel] ?? 0) - from) * amount;
    }
    image.data[4 * pixel + 3] = 255;
  }
  return image;
}

function colorOf(shares: Uint8Array, style: MapStyle): readonly [color: Rgb, amount: number] {
  const { view, colors, palette } = style;
  const strength = strengths[palette.isDark ? "dark" : "light"];
  const best = shares.reduce((found, share, label) => (share > (shares[found] ?? 0) ? label : found), 0);
  const top = (shares[best] ?? 0) / 255;
  if (view === "certainty") {
    const doubt = ((1 - top) * shares.length) / (shares.length - 1);
    return [palette.ink, style.discretize ? Math.round(doubt * 4) / 4 : doubt * 0.85];
  }
  if (view !== "classes") {
    const label = Number(view.slice(-1));
    const share = (shares[label] ?? 0) / 255;
    return [colors[label] ?? palette.ink, (style.discretize ? Math.round(share) : share) * strength];
  }
  if (style.discretize) {
    return [colors[best] ?? palette.ink, strength];
  }
  return [mixed(shares, colors), strength * (0.35 + 0.65 * top)];
}

function mixed(shares: Uint8Array, colors: readonly Rgb[]): Rgb {
  let [red, green, blue] = [0, 0, 0];
  shares.forEach((share, label) => {
    const color = colors[label] ?? [0, 0, 0];
    red += (color[0] * share) / 255;
    green += (color[1] * share) / 255;
    blue += (color[2] * share) / 255;
  });
  return [red, green, blue];
}

/**
 * Amounts of colour for -127 to 127 of the largest value: more than in proportion, because what a unit gives at the corners
 * of the plane is often several times what it gives where the points are.
 */
const amounts = Float32Array.from({ length: 128 }, (_, value) => (value / 127) ** 0.7);

/** Paints what units give, one below the other: one colour below zero, another one above, paper at zero. */
export function paintUnits(values: Int8Array, palette: Palette): Pixels {
  const image = new ImageData(unitSide, Math.max(1, values.length / unitSide));
  const { data } = image;
  const { surface, negative, positive } = palette;
  for (let pixel = 0; pixel < values.length; pixel++) {
    const value = values[pixel] ?? 0;
    const color = value < 0 ? negative : positive;
    const amount = amounts[Math.abs(value)] ?? 1;
    data[4 * pixel] = surface[0] + (color[0] - surface[0]) * amount;
    data[4 * pixel + 1] = surface[1] + (color[1] - surface[1]) * amount;
    data[4 * pixel + 2] = surface[2] + (color[2] - surface[2]) * amount;
    data[4 * pixel + 3] = 255;
  }
  return image;
}

const sheets = new WeakMap<CanvasRenderingContext2D, Sheet>();

/** Stretches pixels over a square of a canvas. */
export function stretch(
  context: CanvasRenderingContext2D,
  pixels: Pixels,
  place: Square,
  isSmooth: boolean,
): void {
  const sheet = sheets.get(context) ?? makeSheet();
  sheets.set(context, sheet);
  sheet.put(pixels);
  sheet.stretch(context, 0, place, isSmooth);
}

/** A cross over the whole map. */
export function paintCross(
  context: CanvasRenderingContext2D,
  palette: Palette,
  side: number,
  [x, y]: readonly [number, number],
): void {
  context.strokeStyle = css(palette.ink, 0.7);
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(Math.round(x * side) + 0.5, 0);
  context.lineTo(Math.round(x * side) + 0.5, side);
  context.moveTo(0, Math.round(y * side) + 0.5);
  context.lineTo(side, Math.round(y * side) + 0.5);
  context.stroke();
}
