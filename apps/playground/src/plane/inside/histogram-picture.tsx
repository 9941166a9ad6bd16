import type { JSX } from "preact";
import { formatSmall } from "../../texts/format-small.ts";
import { planeTexts } from "../../texts/plane-texts.ts";
import { histogramOf } from "./histogram-of.ts";

const texts = planeTexts.inside;
const width = 124;
const height = 36;

export interface HistogramProps {
  readonly label: string;
  readonly values: Float32Array;
}

/** How numbers spread around zero: below it in one colour, above in another. */
export function HistogramPicture({ label, values }: HistogramProps): JSX.Element {
  const { counts, reach } = histogramOf(values);
  const words = reach === 0 ? texts.zero : texts.spread(formatSmall(-reach), formatSmall(reach));
  return (
    <figure class="histogram">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${label}: ${words}`}>
        {sides.map((side) => (
          <path key={side} class={side} d={bars(counts, (i) => sideOf(i, counts.length) === side)} />
        ))}
      </svg>
      <figcaption class="hint number">{reach === 0 ? texts.zero : `±${formatSmall(reach)}`}</figcaption>
    </figure>
  );
}

const sides = ["negative", "middle", "positive"] as const;

function sideOf(bar: number, count: number): (typeof sides)[number] {
  return bar < count / 2 - 1 ? "negative" : bar > count / 2 ? "positive" : "middle";
}

/** All bars of one colour as one outline: a page that changes hundreds of elements for each frame is slow. */
function bars(counts: readonly number[], isDrawn: (bar: number) => boolean): string {
  const most = Math.max(1, ...counts);
  const wide = width / counts.length;
  return counts
    .map((count, i) => {
      const tall = Math.max(1.5, (count / most) * height).toFixed(1);
      return count === 0 || !isDrawn(i)
        ? ""
        : `M${(i * wide + 0.4).toFixed(1)} ${height}v-${tall}h${(wide - 0.8).toFixed(1)}v${tall}z`;
    })
    .join("");
}
