import { element } from "./element.ts";
import type { FigureOptions } from "./figure-options.ts";
import { finiteExtent } from "./finite-extent.ts";
import { formatNumber } from "./format-number.ts";
import { frame } from "./frame.ts";
import { divergingBytes, imageBytes, type FigureImage } from "./image-bytes.ts";
import { paint } from "./paint.ts";
import { pngDataUrl } from "./png-data-url.ts";
import { shortened } from "./shortened.ts";
import type { SvgNode } from "./svg-node.ts";
import { wrappedLines } from "./wrapped-lines.ts";

/** Options of {@link imageGrid}. */
export interface ImageGridOptions extends FigureOptions {
  /** Images in a row, from 1. Default: as many as have room. */
  readonly columns?: number;
  /**
   * Which numbers are black and white; "each": the smallest and largest of every image; "diverging": orange below zero
   * and blue above, up to the largest size in any image, for weights. Default: the smallest and largest of all images.
   */
  readonly range?: readonly [number, number] | "each" | "diverging";
}

const [gap, labelSize] = [10, 11];

/**
 * Images side by side with a line or two below each: worst mistakes, samples, the weights of a layer.
 *
 * They are part of the picture, pixel by pixel, as PNG.
 *
 * @throws RangeError when there is no image, or one has not `width x height x channels` numbers.
 * @example
 * import { imageGrid } from "@gradkit/figures";
 * const svg = imageGrid(
 *   [
 *     { pixels: [0, 1, 1, 0], width: 2, height: 2, label: "7 taken for 1" },
 *     { pixels: [0, 0, 1, 1], width: 2, height: 2, label: "4 taken for 9" },
 *   ],
 *   { title: "Worst mistakes" },
 * );
 * console.log(svg.split("data:image/png;base64,").length - 1); // 2
 * @see https://distill.pub/2017/feature-visualization/
 */
export function imageGrid(images: readonly FigureImage[], options: ImageGridOptions = {}): string {
  requireImages(images, options);
  const { range } = options;
  const all = images.map(({ pixels }) => pixels);
  const extent = finiteExtent(all) ?? [0, 1];
  const lines = Math.min(
    2,
    Math.max(0, ...images.map(({ label = "" }) => wrappedLines(label, 96, labelSize).length)),
  );
  const labelHeight = lines === 0 ? 0 : lines * 14 + 6;
  const shape = Math.max(...images.map(({ width, height }) => height / width));
  const layout = (width: number): { columns: number; side: number } => {
    const wanted = lines === 0 ? 68 : 92;
    const most = Math.max(1, Math.floor((width - 28 + gap) / (wanted + gap)));
    const rows = Math.ceil(images.length / most);
    const columns = Math.min(images.length, options.columns ?? Math.ceil(images.length / rows));
    return { columns, side: Math.min(140, (width - 28 - (columns - 1) * gap) / columns) };
  };
  return frame(options, {
    name: "imageGrid",
    subject: `${images.length} images`,
    description: described(images, extent, range),
    bodyHeight: (width) => {
      const { columns, side } = layout(width);
      return Math.ceil(images.length / columns) * (side * shape + labelHeight + gap) + 14;
    },
    body: (width, height) => {
      const { columns, side } = layout(width);
      const rows = Math.ceil(images.length / columns);
      const tall = Math.min(side * shape, Math.max(8, (height - 14) / rows - labelHeight - gap));
      return images.map((image, i) => {
        const x = 14 + (i % columns) * (side + gap);
        const y = 6 + Math.floor(i / columns) * (tall + labelHeight + gap);
        return placed(image, address(image), { x, y, side, tall });
      });
    },
  });

  function address(image: FigureImage): string {
    const { width, height, channels = 1, pixels } = image;
    if (range === "diverging") {
      return pngDataUrl(
        divergingBytes(image, Math.max(Math.abs(extent[0]), Math.abs(extent[1]))),
        width,
        height,
        3,
      );
    }
    const own = range === "each" ? (finiteExtent([pixels]) ?? [0, 1]) : (range ?? extent);
    return pngDataUrl(imageBytes(image, own), width, height, channels);
  }
}

function placed(
  { width, height, label = "" }: FigureImage,
  href: string,
  { x, y, side, tall }: { x: number; y: number; side: number; tall: number },
): SvgNode {
  const scale = Math.min(side / width, tall / height);
  const [w, h] = [width * scale, height * scale];
  const box = { x: ((side - w) / 2).toFixed(2), y: 0, width: w.toFixed(2), height: h.toFixed(2) };
  const words = label === "" ? [] : [element("title", {}, [label])];
  const lines = wrappedLines(label, side + gap - 2, labelSize);
  const shown =
    lines.length > 2 ? [lines[0] ?? "", shortened(lines.slice(1).join(" "), side, labelSize)] : lines;
  return element("g", { class: "image", transform: `translate(${x.toFixed(2)},${y.toFixed(2)})` }, [
    element(
      "image",
      { ...box, href, "image-rendering": "optimizeSpeed", style: "image-rendering:pixelated" },
      words,
    ),
    element("rect", { ...box, fill: "none", stroke: paint("grid"), "pointer-events": "none" }),
    ...shown.map((line, i) =>
      element(
        "text",
        {
          x: (side / 2).toFixed(2),
          y: (h + 14 + i * 14).toFixed(2),
          "text-anchor": "middle",
          "font-size": labelSize,
          fill: paint("ink"),
        },
        [line],
      ),
    ),
  ]);
}

function described(
  images: readonly FigureImage[],
  [low, high]: readonly [number, number],
  range: ImageGridOptions["range"],
): string {
  const sizes = [...new Set(images.map(({ width, height }) => `${width} by ${height}`))].join(", ");
  const colors = range === "diverging" ? " Orange is below zero, blue above." : "";
  const labels = images.flatMap(({ label }) => (label === undefined || label === "" ? [] : [label]));
  const words = labels.length === 0 ? "" : ` ${labels.join("; ")}.`;
  const count = `${images.length} ${images.length === 1 ? "image" : "images"} of ${sizes} pixels`;
  return `${count}, values from ${formatNumber(low)} to ${formatNumber(high)}.${colors}${words}`;
}

function requireImages(images: readonly FigureImage[], { columns, range }: ImageGridOptions): void {
  if (images.length === 0) {
    throw new RangeError("imageGrid: there is no image; give at least one.");
  }
  if (columns !== undefined && !(Number.isInteger(columns) && columns >= 1)) {
    throw new RangeError(`imageGrid: columns must be a whole number of at least 1, but is ${columns}.`);
  }
  images.forEach(({ pixels, width, height, channels = 1 }, i) => {
    const whole = [width, height].every((side) => Number.isInteger(side) && side >= 1);
    if (!whole || pixels.length !== width * height * channels) {
      throw new RangeError(
        `imageGrid: images[${i}] has ${pixels.length} numbers for ${width} x ${height} pixels of ${channels} channels.`,
      );
    }
    if (range === "diverging" && channels !== 1) {
      throw new RangeError(`imageGrid: images[${i}] has ${channels} channels; range "diverging" is for one.`);
    }
  });
}
