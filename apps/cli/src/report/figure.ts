import type { ReportFigure } from "./curves.ts";
import { escapeHtml } from "./html.ts";

/** How many lines of a figure have a switch. */
const switchedLines = 24;

/** A figure with its caption, and switches that make it larger and hide its lines; they need no script. */
export function figure({ svg, caption, series = [] }: ReportFigure): string {
  const lines = series.length < 2 ? [] : series.slice(0, switchedLines);
  const switches = [
    box("large", "Larger", false),
    ...lines.map((name, i) => box(`show-${i}`, escapeHtml(name), true)),
  ];
  return `<figure>${svg}<figcaption>${escapeHtml(caption)}</figcaption><div class="switches">${switches.join("")}</div></figure>`;
}

/** What the switches do. */
export const figureStyle = [
  "figure:has(.large:checked) { grid-column: 1 / -1; }",
  ".switches { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin-top: 0.5rem; font-size: 0.875rem; }",
  ".switches label { display: flex; gap: 0.375rem; align-items: center; min-height: 1.5rem; cursor: pointer; }",
  "@media print { .switches { display: none; } }",
  ...Array.from(
    { length: switchedLines },
    (_, i) => `figure:has(.show-${i}:not(:checked)) .series-${i} { display: none; }`,
  ),
].join("\n");

function box(name: string, label: string, isOn: boolean): string {
  return `<label><input type="checkbox" class="${name}"${isOn ? " checked" : ""}>${label}</label>`;
}
