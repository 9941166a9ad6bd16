import { element } from "./element.ts";
import type { FigureOptions } from "./figure-options.ts";
import { legend, type LegendEntry } from "./legend.ts";
import { paint } from "./paint.ts";
import { fontFamily } from "./plot-panel.ts";
import type { SvgNode } from "./svg-node.ts";
import { wrappedLines } from "./wrapped-lines.ts";
import { writeSvg } from "./write-svg.ts";

/** What stands in a figure below its heading. */
export interface FrameContent {
  /** The function, for errors. */
  readonly name: string;
  /** The accessible name where no title is given. */
  readonly subject: string;
  /** What the figure shows, in words and numbers. */
  readonly description: string;
  readonly legend?: readonly LegendEntry[];
  /** The height of the body where no height is given. */
  readonly bodyHeight: (width: number) => number;
  readonly body: (width: number, height: number) => readonly SvgNode[];
}

const padding = 14;

/**
 * The picture around a figure: ground, title, subtitle, legend, and the words for those who do not see it.
 *
 * @throws RangeError when the width or height leaves no room.
 */
export function frame(options: FigureOptions, content: FrameContent): string {
  const width = requireSize(content.name, "width", options.width ?? 640, 200);
  const inner = width - 2 * padding;
  const header = heading(options, content.legend ?? [], inner);
  const asked = options.height;
  const bodyHeight =
    asked === undefined
      ? content.bodyHeight(width)
      : requireSize(content.name, "height", asked, header.height + 120) - header.height;
  const height = Math.ceil(header.height + bodyHeight);
  const root = element("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "img",
    style: "max-width:100%;height:auto",
    "font-family": fontFamily,
    "font-size": 12,
  });
  const body = element("g", { transform: `translate(0,${header.height})` }, content.body(width, bodyHeight));
  for (const child of [
    element("title", {}, [options.title ?? content.subject]),
    element("desc", {}, [content.description]),
    element("rect", { width, height, fill: paint("surface") }),
    ...header.nodes,
    body,
  ]) {
    root.appendChild(child);
  }
  return writeSvg(root, requireTheme(content.name, options.theme ?? "auto"));
}

function heading(
  { title = "", subtitle = "" }: FigureOptions,
  entries: readonly LegendEntry[],
  width: number,
): { readonly nodes: readonly SvgNode[]; readonly height: number } {
  let y = padding - 4;
  const line = (text: string, size: number, weight: number, color: "ink" | "muted"): SvgNode => {
    y += size * 1.35;
    return element(
      "text",
      { x: padding, y: y.toFixed(1), "font-size": size, "font-weight": weight, fill: paint(color) },
      [text],
    );
  };
  const nodes = wrappedLines(title, width * 0.95, 15).map((text) => line(text, 15, 600, "ink"));
  y += nodes.length === 0 ? 0 : 3;
  nodes.push(...wrappedLines(subtitle, width, 12).map((text) => line(text, 12, 400, "muted")));
  y += nodes.length === 0 ? 0 : 10;
  const names = legend(entries, width);
  if (names.height > 0) {
    nodes.push(element("g", { transform: `translate(${padding},${y.toFixed(1)})` }, names.nodes));
    y += names.height + 4;
  }
  return { nodes, height: Math.ceil(y) };
}

function requireSize(name: string, field: string, size: number, least: number): number {
  if (!(Number.isFinite(size) && size >= least)) {
    throw new RangeError(`${name}: ${field} must be a number of at least ${least} pixels, but is ${size}.`);
  }
  return size;
}

function requireTheme(name: string, theme: string): "light" | "dark" | "auto" {
  if (theme !== "light" && theme !== "dark" && theme !== "auto") {
    throw new RangeError(`${name}: theme must be "light", "dark" or "auto", but is "${theme}".`);
  }
  return theme;
}
