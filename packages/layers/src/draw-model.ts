import type { Shape } from "@gradkit/tensor";
import type { Layer } from "./layer.ts";
import { modelBlock, stacked, type ModelBlock } from "./model-blocks.ts";
import { box } from "./model-marks.ts";

const margin = 24;

/** Colours as variables, so that a page can set its own; a dark page gets dark ones. */
const style = `
.gradkit-model { --gk-paper: #ffffff; --gk-box: #f6f8fa; --gk-edge: #d0d7de; --gk-ink: #1f2328; --gk-soft: #59636e;
  --gk-line: #818b98; --gk-accent: #0969da; font: 13px system-ui, sans-serif; background: var(--gk-paper); }
@media (prefers-color-scheme: dark) { .gradkit-model { --gk-paper: #0d1117; --gk-box: #161b22; --gk-edge: #3d444d;
  --gk-ink: #f0f6fc; --gk-soft: #9198a1; --gk-line: #767f8b; --gk-accent: #4493f8; } }
.gradkit-model .paper { fill: var(--gk-paper); }
.gradkit-model .box { fill: var(--gk-box); stroke: var(--gk-edge); }
.gradkit-model .frame { fill: none; stroke: var(--gk-edge); stroke-dasharray: 5 4; }
.gradkit-model .bar { fill: var(--gk-accent); }
.gradkit-model .line { fill: none; stroke: var(--gk-line); stroke-width: 1.3; }
.gradkit-model .head { fill: var(--gk-line); }
.gradkit-model .title { fill: var(--gk-ink); font-weight: 600; }
.gradkit-model .soft { fill: var(--gk-soft); font-size: 12px; }
.gradkit-model .halo { paint-order: stroke; stroke: var(--gk-paper); stroke-width: 6px; }
.gradkit-model .shape { fill: var(--gk-soft); font-size: 11px; }
`;

/**
 * Draws a model as an SVG picture: a box for each layer with its arguments and how many numbers it learns, the shape of
 * one sample beside each arrow, branches side by side. It follows the reader's light or dark colours; a page that shows
 * it inline can set `--gk-paper`, `--gk-box`, `--gk-edge`, `--gk-ink`, `--gk-soft`, `--gk-line` and `--gk-accent`.
 *
 * @param inputShape The shape of one input, without the batch axis.
 * @returns A complete SVG document, to be written to a file or put into a page.
 * @throws RangeError when the model cannot take such an input.
 * @example
 * import { dense, drawModel, relu, sequential } from "@gradkit/layers";
 * const picture = drawModel(sequential(dense(784, 300), relu(), dense(300, 10)), [784]);
 * console.log(picture.slice(0, 4), picture.includes("784 → 300")); // <svg true
 */
export function drawModel(model: Layer, inputShape: Shape): string {
  const whole = stacked([
    end("input", inputShape),
    modelBlock(model, inputShape, new Map()),
    end("output", model.outputShape(inputShape)),
  ]);
  const [width, height] = [Math.ceil(whole.width + 2 * margin), Math.ceil(whole.height + 2 * margin)];
  const marks = whole.marks.map(
    ({ x, y, svg }) => `<g transform="translate(${x + margin} ${y + margin})">${svg}</g>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="gradkit-model" role="img" aria-label="Layers of a model" ` +
      `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${style}</style>`,
    `<defs><marker id="gradkit-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" ` +
      `orient="auto"><path class="head" d="M0 0 L8 4 L0 8 Z"/></marker></defs>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...marks,
    "</svg>",
    "",
  ].join("\n");
}

/** Where samples come from, or go. */
function end(title: string, shape: Shape): ModelBlock {
  const width = 110;
  const label = { title, detail: "", parameters: "" };
  return { width, height: 32, axis: width / 2, output: shape, open: false, marks: [box(width, 32, label)] };
}
