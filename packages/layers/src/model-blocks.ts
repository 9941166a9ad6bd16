import type { Shape } from "@gradkit/tensor";
import type { Layer } from "./layer.ts";
import { modelLabel } from "./model-label.ts";
import { box, dot, frame, line, path, shapeText, type Mark } from "./model-marks.ts";

/** A part of the picture: it is entered at the top and left at the bottom, both at `axis`. */
export interface ModelBlock {
  readonly width: number;
  readonly height: number;
  /** How far from the left the line through it runs. */
  readonly axis: number;
  readonly output: Shape;
  /** Whether a line goes on inside, so that the one that enters needs no arrowhead. */
  readonly open: boolean;
  /** What to draw, from the upper left corner of the block. */
  readonly marks: readonly Mark[];
}

const boxWidth = 250;
const gap = 34;
const room = 28;

/** Lays out a layer and everything inside it; `met` are the shared layers that have been laid out already. */
export function modelBlock(layer: Layer, input: Shape, met: Map<string, string>): ModelBlock {
  const parts = layer.parts?.(input) ?? [];
  if (parts.length === 0) {
    return boxBlock(layer, input, met);
  }
  const blocks = parts.map((part) => modelBlock(part.layer, part.input, met));
  if (layer.kind === "parallel") {
    return sideBySide(blocks, layer.config["merge"] === "concat" ? "concat" : "+", layer.outputShape(input));
  }
  if (layer.kind === "residual") {
    return blocks.length === 1
      ? withBypass(blocks[0]!, layer.outputShape(input))
      : sideBySide(blocks, "+", layer.outputShape(input));
  }
  const chain = stacked(blocks);
  return layer.kind === "sequential" ? chain : framed(chain, layer.kind);
}

function boxBlock(layer: Layer, input: Shape, met: Map<string, string>): ModelBlock {
  const label = modelLabel(layer, met);
  const height = label.detail === "" ? 32 : 48;
  return {
    width: boxWidth,
    height,
    axis: boxWidth / 2,
    output: layer.outputShape(input),
    open: false,
    marks: [box(boxWidth, height, label)],
  };
}

/** One below the other, with the shape beside each arrow. */
export function stacked(blocks: readonly ModelBlock[]): ModelBlock {
  const axis = Math.max(...blocks.map((block) => block.axis));
  const right = Math.max(...blocks.map((block) => block.width - block.axis));
  let y = 0;
  const marks = blocks.flatMap((block, i): Mark[] => {
    const arrow = i === 0 ? [] : arrowDown(axis, y, blocks[i - 1]!.output, block.open);
    y += i === 0 ? 0 : gap;
    const own = moved(block.marks, axis - block.axis, y);
    y += block.height;
    return [...arrow, ...own];
  });
  return {
    width: axis + right,
    height: y,
    axis,
    output: blocks.at(-1)!.output,
    open: blocks[0]!.open,
    marks,
  };
}

/** An arrow of the length of a gap with a shape beside it. */
function arrowDown(x: number, y: number, shape: Shape, open: boolean): Mark[] {
  return [line(x, y, x, y + gap, !open), shapeText(x + 8, y + gap / 2 + 3, shape)];
}

/** Branches from one point into several columns that meet again in a sign. */
function sideBySide(blocks: readonly ModelBlock[], sign: "+" | "concat", output: Shape): ModelBlock {
  const height = Math.max(...blocks.map((block) => block.height));
  const width = blocks.reduce((total, block) => total + block.width + room, -room);
  const axis = width / 2;
  const [top, bottom] = [gap, gap + height];
  let x = 0;
  const marks = blocks.flatMap((block): Mark[] => {
    const center = x + block.axis;
    const own = moved(block.marks, x, top);
    x += block.width + room;
    return [
      path(`M${axis} 0 V10 H${center} V${top}`, !block.open),
      ...own,
      path(`M${center} ${top + block.height} V${bottom + gap / 2} H${axis} V${bottom + gap}`, true),
    ];
  });
  return {
    width,
    height: bottom + gap + 24,
    axis,
    output,
    open: true,
    marks: [...marks, dot(axis, bottom + gap, sign)],
  };
}

/** A block with a line round its right side that is added below. */
function withBypass(block: ModelBlock, output: Shape): ModelBlock {
  const right = block.width + room;
  const bottom = 16 + block.height + 20;
  return {
    width: right + 2,
    height: bottom + 24,
    axis: block.axis,
    output,
    open: true,
    marks: [
      path(`M${block.axis} 6 H${right} V${bottom + 12} H${block.axis + 14}`, true),
      line(block.axis, 0, block.axis, 16, !block.open),
      ...moved(block.marks, 0, 16),
      line(block.axis, 16 + block.height, block.axis, bottom, true),
      dot(block.axis, bottom, "+"),
    ],
  };
}

/** A block with a dashed frame and the name of what it is. */
function framed(block: ModelBlock, title: string): ModelBlock {
  const [side, top] = [16, 30];
  const [width, height] = [block.width + 2 * side, block.height + top + side];
  const axis = block.axis + side;
  return {
    width,
    height,
    axis,
    output: block.output,
    open: true,
    marks: [
      line(axis, 0, axis, top, !block.open),
      frame(width, height, title),
      ...moved(block.marks, side, top),
      line(axis, top + block.height, axis, height, false),
    ],
  };
}

function moved(marks: readonly Mark[], dx: number, dy: number): Mark[] {
  return marks.map(({ x, y, svg }) => ({ x: x + dx, y: y + dy, svg }));
}
