import { css, type Palette } from "../canvas/palette.ts";
import { layoutNetwork } from "../plane/network/layout-network.ts";
import { largestWeights, networkEdges } from "../plane/network/network-edges.ts";
import { paintUnits } from "../plane/output/paint-map.ts";
import { unitSide, type Frame, type Setup } from "../worker/protocol.ts";

const height = 560;

/** The network with its weights and the map of every unit, as a picture of lines and small images. */
export function networkSvg(setup: Setup, frame: Frame, palette: Palette): string {
  const width = Math.max(640, setup.widths.length * 190);
  const layout = layoutNetwork(setup.widths, width, height);
  const largest = largestWeights(frame, setup);
  const lines = networkEdges(layout, setup).map(({ from, to, place }) => {
    const weight = frame.weights[place] ?? 0;
    const share = Math.abs(weight) / Math.max(1e-9, largest[to.layer] ?? 0);
    const middle = (from.x + to.x) / 2;
    const color = css(weight < 0 ? palette.negative : palette.positive);
    return (
      `<path d="M${fixed(from.x)} ${fixed(from.y)}C${fixed(middle)} ${fixed(from.y)} ${fixed(middle)} ${fixed(to.y)} ` +
      `${fixed(to.x)} ${fixed(to.y)}" fill="none" stroke="${color}" stroke-opacity="${(0.1 + 0.8 * share).toFixed(2)}" ` +
      `stroke-width="${(0.4 + 3 * share).toFixed(2)}"/>`
    );
  });
  const area = unitSide * unitSide;
  const units = layout.spots.map(({ x, y, side }, i) => {
    const image = imageOf(paintUnits(frame.units.subarray(i * area, (i + 1) * area), palette));
    const box = `x="${fixed(x - side / 2)}" y="${fixed(y - side / 2)}" width="${fixed(side)}" height="${fixed(side)}"`;
    return `<image ${box} href="${image}"/><rect ${box} fill="none" stroke="${css(palette.ink, 0.4)}"/>`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${css(palette.surface)}"/>${lines.join("")}${units.join("")}</svg>\n`
  );
}

function imageOf(pixels: ImageData): string {
  const canvas = document.createElement("canvas");
  canvas.width = pixels.width;
  canvas.height = pixels.height;
  canvas.getContext("2d")?.putImageData(pixels, 0, 0);
  return canvas.toDataURL();
}

function fixed(value: number): string {
  return value.toFixed(1);
}
