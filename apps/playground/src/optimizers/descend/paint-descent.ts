import { css, type Palette, type Rgb } from "../../canvas/palette.ts";
import { racerDashes } from "../racer.ts";
import { contourLines } from "./contour-lines.ts";
import { heightMap, relief } from "./height-map.ts";
import { surfaceOf, type PlanePoint, type SurfaceName } from "./surfaces.ts";
import type { Path } from "./walk.ts";

const gridSide = 121;
const lineCount = 22;

/** Where a place stands in a square picture of a surface. */
export function toPicture(
  name: SurfaceName,
  [x, y]: PlanePoint,
  side: number,
): readonly [x: number, y: number] {
  const { middle, reach } = surfaceOf(name);
  return [((x - middle[0]) / reach + 1) * (side / 2), (1 - (y - middle[1]) / reach) * (side / 2)];
}

/** The place of the plane at a point of the picture, each coordinate a share of its side. */
export function fromPicture(name: SurfaceName, [x, y]: readonly [number, number]): PlanePoint {
  const { middle, reach } = surfaceOf(name);
  return [middle[0] + reach * (2 * x - 1), middle[1] + reach * (1 - 2 * y)];
}

/** Paints heights as shades and lines; the lower, the stronger. */
export function paintSurface(name: SurfaceName, palette: Palette, pixels: number): OffscreenCanvas {
  const map = heightMap(name, gridSide);
  const image = new ImageData(gridSide, gridSide);
  const strength = palette.isDark ? 0.55 : 0.42;
  map.heights.forEach((height, i) => {
    const amount = (1 - relief(map, height)) * strength;
    for (let channel = 0; channel < 3; channel++) {
      const from = palette.surface[channel] ?? 0;
      image.data[4 * i + channel] = from + ((palette.positive[channel] ?? 0) - from) * amount;
    }
    image.data[4 * i + 3] = 255;
  });
  const small = new OffscreenCanvas(gridSide, gridSide);
  small.getContext("2d")?.putImageData(image, 0, 0);
  const canvas = new OffscreenCanvas(pixels, pixels);
  const context = canvas.getContext("2d");
  if (context !== null) {
    context.imageSmoothingQuality = "high";
    context.drawImage(small, 0, 0, pixels, pixels);
    context.strokeStyle = css(palette.ink, 0.22);
    context.lineWidth = Math.max(1, pixels / 700);
    context.beginPath();
    for (const [x1, y1, x2, y2] of contourLines(map, lineCount)) {
      context.moveTo(x1 * pixels, y1 * pixels);
      context.lineTo(x2 * pixels, y2 * pixels);
    }
    context.stroke();
  }
  return canvas;
}

/** Marks minima by crosses and saddle points by diamonds. */
export function paintStationary(
  context: CanvasRenderingContext2D,
  name: SurfaceName,
  palette: Palette,
  side: number,
): void {
  const { minima, saddles } = surfaceOf(name);
  context.strokeStyle = css(palette.ink, 0.8);
  context.lineWidth = 1.5;
  context.setLineDash([]);
  context.beginPath();
  for (const place of minima) {
    const [x, y] = toPicture(name, place, side);
    context.moveTo(x - 5, y - 5);
    context.lineTo(x + 5, y + 5);
    context.moveTo(x + 5, y - 5);
    context.lineTo(x - 5, y + 5);
  }
  for (const place of saddles) {
    const [x, y] = toPicture(name, place, side);
    context.moveTo(x, y - 6);
    context.lineTo(x + 6, y);
    context.lineTo(x, y + 6);
    context.lineTo(x - 6, y);
    context.closePath();
  }
  context.stroke();
}

/** How a path is painted. */
export interface PathStyle {
  readonly surface: SurfaceName;
  readonly side: number;
  readonly color: Rgb;
  readonly index: number;
  readonly steps: number;
  readonly paper: Rgb;
}

/** Paints a path as far as it is shown, with a ring where it is. */
export function paintPath(context: CanvasRenderingContext2D, { points }: Path, style: PathStyle): void {
  const { surface, side, color, index, steps, paper } = style;
  const shown = points.slice(0, steps + 1).map((point) => limited(toPicture(surface, point, side), side));
  const trace = (): void => {
    context.beginPath();
    shown.forEach(([x, y], i) => (i === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
    context.stroke();
  };
  context.lineJoin = "round";
  context.setLineDash([]);
  context.strokeStyle = css(paper, 0.75);
  context.lineWidth = 5;
  trace();
  context.setLineDash([...(racerDashes[index] ?? [])]);
  context.strokeStyle = css(color);
  context.lineWidth = 2.5;
  trace();
  context.setLineDash([]);
  const isDotted = points.length <= 120;
  shown.forEach(([x, y], i) => {
    const isLast = i === shown.length - 1;
    if (isDotted || isLast) {
      context.beginPath();
      context.arc(x, y, isLast ? 6 : 2.4, 0, 2 * Math.PI);
      context.fillStyle = css(color);
      context.fill();
      if (isLast) {
        context.strokeStyle = css(paper);
        context.lineWidth = 2;
        context.stroke();
      }
    }
  });
}

/** Canvases do not draw to places that are too far away. */
function limited([x, y]: readonly [number, number], side: number): readonly [number, number] {
  const far = 20 * side;
  const inside = (value: number): number =>
    Number.isNaN(value) ? far : Math.min(far, Math.max(-far, value));
  return [inside(x), inside(y)];
}

/** Paints the start as a target. */
export function paintStart(
  context: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  palette: Palette,
): void {
  context.setLineDash([]);
  for (const [radius, color] of [
    [9, palette.surface],
    [7.5, palette.ink],
    [4.5, palette.surface],
  ] as const) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = css(color);
    context.fill();
  }
}
