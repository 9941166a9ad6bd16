import { bar } from "./bar.ts";
import type { Symbols } from "./symbols.ts";

/** How far something has come. */
export interface Progress {
  /** What is being done. */
  readonly lead: string;
  /** From 0 to 1; undefined when nobody knows. */
  readonly fraction?: number | undefined;
  /** More to know, in the order to read it; `rank` 1 is the last to go when there is no room. */
  readonly parts: readonly { readonly text: string; readonly rank: number }[];
}

const gap = "  ";
const shortestBar = 8;
const longestBar = 30;

/** Progress as one line of at most `width` signs: what matters least is left out, the bar takes the room left. */
export function progressLine(progress: Progress, width: number, signs: Symbols): string {
  const { lead, fraction } = progress;
  let parts = progress.parts;
  const textWidth = (): number => [lead, ...parts.map(({ text }) => text)].join(gap).length;
  const least = fraction === undefined ? 0 : shortestBar + 2 * gap.length + "100%".length;
  while (parts.length > 0 && textWidth() + least > width) {
    const last = Math.max(...parts.map(({ rank }) => rank));
    parts = parts.filter(({ rank }) => rank !== last);
  }
  const barWidth = Math.min(width - textWidth() - least + shortestBar, longestBar);
  const drawn = fraction !== undefined && barWidth >= 1 ? [bar(fraction, barWidth, signs)] : [];
  return [lead, ...drawn, ...percent(fraction), ...parts.map(({ text }) => text)].join(gap).slice(0, width);
}

/** Progress as a line of text without a bar, for files and logs. */
export function progressText({ lead, fraction, parts }: Progress): string {
  return [lead, ...percent(fraction), ...parts.map(({ text }) => text)].join(gap);
}

function percent(fraction: number | undefined): readonly string[] {
  return fraction === undefined ? [] : [`${Math.floor(fraction * 100)}%`.padStart(4)];
}
