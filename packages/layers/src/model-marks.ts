import type { Shape } from "@gradkit/tensor";
import type { ModelLabel } from "./model-label.ts";

/** Something drawn, and where its own origin lies. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly svg: string;
}

/** A box with a title, its arguments below and its parameter count on the right. */
export function box(width: number, height: number, { title, detail, parameters }: ModelLabel): Mark {
  const learns = parameters !== "";
  const bar = learns ? `<rect class="bar" x="0.5" y="8" width="3" height="${height - 16}" rx="1.5"/>` : "";
  const count = learns
    ? `<text class="soft" x="${width - 12}" y="20" text-anchor="end">${parameters}</text>`
    : "";
  const below = detail === "" ? "" : `<text class="soft" x="14" y="38">${escaped(detail)}</text>`;
  return at(
    `<rect class="box" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="7"/>${bar}` +
      `<text class="title" x="14" y="20">${escaped(title)}</text>${count}${below}`,
  );
}

/** A dashed frame with a title in its upper left corner. */
export function frame(width: number, height: number, title: string): Mark {
  return at(
    `<rect class="frame" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="9"/>` +
      `<text class="soft halo" x="12" y="18">${escaped(title)}</text>`,
  );
}

/** A straight line, with an arrowhead where it ends if wanted. */
export function line(x1: number, y1: number, x2: number, y2: number, arrow: boolean): Mark {
  return path(`M${x1} ${y1} L${x2} ${y2}`, arrow);
}

/** A line along an SVG path, with an arrowhead where it ends if wanted. */
export function path(d: string, arrow: boolean): Mark {
  return at(`<path class="line" d="${d}"${arrow ? ' marker-end="url(#gradkit-arrow)"' : ""}/>`);
}

/** The sign where branches meet, 24 high with its top at `y`. */
export function dot(x: number, y: number, sign: string): Mark {
  const half = sign.length === 1 ? 12 : 30;
  return {
    x,
    y,
    svg:
      `<rect class="box" x="${0.5 - half}" y="0.5" width="${2 * half - 1}" height="23" rx="11.5"/>` +
      `<text class="title" x="0" y="16.5" text-anchor="middle">${sign}</text>`,
  };
}

/** A shape in small type. */
export function shapeText(x: number, y: number, shape: Shape): Mark {
  return at(
    `<text class="shape" x="${x}" y="${y}">${shape.length === 0 ? "one number" : shape.join(" × ")}</text>`,
  );
}

function at(svg: string): Mark {
  return { x: 0, y: 0, svg };
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
