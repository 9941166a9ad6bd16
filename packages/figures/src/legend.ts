import { element } from "./element.ts";
import { paint } from "./paint.ts";
import { shortened } from "./shortened.ts";
import type { SeriesStyle } from "./series-style.ts";
import { seriesSample, type SampleKind } from "./series-sample.ts";
import type { SvgNode } from "./svg-node.ts";
import { textWidth } from "./text-width.ts";

/** A name and how what it names looks. */
export interface LegendEntry {
  readonly name: string;
  readonly style: SeriesStyle;
  readonly kind?: SampleKind;
}

const [sample, between, lineHeight, fontSize] = [24, 16, 19, 12];

/** Names in lines that are no wider than the figure, each behind a sample of what it names. */
export function legend(
  entries: readonly LegendEntry[],
  width: number,
): { readonly nodes: readonly SvgNode[]; readonly height: number } {
  let [x, y] = [0, 0];
  const nodes = entries.map(({ name, style, kind = "line" }) => {
    const label = shortened(name, width - sample - 6, fontSize);
    const taken = sample + 6 + textWidth(label, fontSize);
    if (x > 0 && x + taken > width) {
      [x, y] = [0, y + lineHeight];
    }
    const at = x;
    x += taken + between;
    const title = label === name ? [] : [element("title", {}, [name])];
    return element("g", { transform: `translate(${at.toFixed(2)},${y + lineHeight / 2})` }, [
      ...title,
      seriesSample(style, kind, sample),
      element("text", { x: sample + 6, dy: "0.35em", fill: paint("ink") }, [label]),
    ]);
  });
  return { nodes, height: nodes.length === 0 ? 0 : y + lineHeight };
}
