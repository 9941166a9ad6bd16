import * as Plot from "@observablehq/plot";
import { element } from "./element.ts";
import { paint } from "./paint.ts";
import { svgDocument, SvgNode } from "./svg-node.ts";

/** A drawn plot, and where values lie in it. */
export interface PlotPanel {
  readonly group: SvgNode;
  readonly x: (value: number | string) => number;
  readonly y: (value: number | string) => number;
}

/** The font of all figures: what the reader's system has. */
export const fontFamily = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Runs Observable Plot without a page, and takes its picture without its style sheet. */
export function plotPanel(options: Plot.PlotOptions): PlotPanel {
  // The part of a document that drawing uses is all there; the type asks for the whole of a browser's.
  const page = { document: svgDocument } as unknown as Plot.PlotOptions;
  const drawn: unknown = Plot.plot({ ...options, ...page, className: "gk" });
  if (!isScaled(drawn)) {
    throw new TypeError("plotPanel: the plot is no picture; give neither a title nor a caption to it.");
  }
  const group = element("g", {
    "font-family": fontFamily,
    "font-size": 12,
    fill: paint("ink"),
    "text-anchor": "middle",
  });
  for (const child of [...drawn.childNodes]) {
    if (child.nodeName !== "style") {
      group.appendChild(child);
    }
  }
  const place = (name: "x" | "y") => (value: number | string) => drawn.scale(name)?.apply(value) ?? NaN;
  return { group, x: place("x"), y: place("y") };
}

type Scaled = SvgNode & { scale(name: string): { apply(value: number | string): number } | undefined };

function isScaled(value: unknown): value is Scaled {
  return value instanceof SvgNode && value.nodeName === "svg" && "scale" in value;
}
