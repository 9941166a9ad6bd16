import { element } from "./element.ts";
import { paint } from "./paint.ts";
import { shortened } from "./shortened.ts";
import type { SvgNode } from "./svg-node.ts";

/** The room of one panel. */
export interface PanelSize {
  readonly width: number;
  readonly height: number;
}

/** What one panel holds. */
export interface PanelContent {
  readonly title: string;
  readonly nodes: readonly SvgNode[];
}

/** Panels in rows and columns. */
export interface PanelGrid {
  readonly heightOf: (width: number, each: (width: number) => number) => number;
  readonly place: (
    width: number,
    height: number,
    draw: (index: number, size: PanelSize) => PanelContent,
  ) => SvgNode[];
}

const titleHeight = 22;

/**
 * Rows and columns for `count` panels that are at least `least` pixels wide.
 *
 * @throws RangeError when columns is not a whole number of at least 1.
 */
export function panelGrid(
  name: string,
  count: number,
  options: { readonly least: number; readonly columns?: number | undefined },
): PanelGrid {
  const { least, columns: asked } = options;
  if (asked !== undefined && !(Number.isInteger(asked) && asked >= 1)) {
    throw new RangeError(`${name}: columns must be a whole number of at least 1, but is ${asked}.`);
  }
  const columnsIn = (width: number): number => {
    const most = Math.max(1, Math.min(count, asked ?? Math.floor(width / least)));
    // The same number of rows with fewer columns leaves fewer holes.
    return asked === undefined ? Math.ceil(count / Math.ceil(count / most)) : most;
  };
  const rowsIn = (width: number): number => Math.ceil(count / columnsIn(width));
  return {
    heightOf: (width, each) => rowsIn(width) * (each(width / columnsIn(width)) + titleHeight) + 6,
    place(width, height, draw) {
      const columns = columnsIn(width);
      const size = { width: width / columns, height: (height - 6) / rowsIn(width) - titleHeight };
      return Array.from({ length: count }, (_, i) => {
        const { title, nodes } = draw(i, size);
        const [x, y] = [(i % columns) * size.width, Math.floor(i / columns) * (size.height + titleHeight)];
        const heading = element("text", { x: 14, y: 15, "font-weight": 600, fill: paint("ink") }, [
          shortened(title, size.width - 24, 13),
        ]);
        const content = element("g", { transform: `translate(0,${titleHeight})` }, nodes);
        return element("g", { class: "panel", transform: `translate(${x.toFixed(1)},${y.toFixed(1)})` }, [
          heading,
          content,
        ]);
      });
    },
  };
}
