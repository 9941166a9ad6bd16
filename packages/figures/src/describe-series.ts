import { formatNumber } from "./format-number.ts";
import type { Series } from "./series.ts";

/** What lines show, in words: where each begins and ends, its lowest and highest number. */
export function describeSeries(series: readonly Series[], xLabel: string, yLabel: string): string {
  const count = series.length === 1 ? "One line" : `${series.length} lines`;
  return [`${count}: ${yLabel} by ${xLabel}.`, ...series.map((one) => describe(one, xLabel))].join(" ");
}

function describe({ name, x, y, low }: Series, xLabel: string): string {
  const places = Array.from({ length: y.length }, (_, i) => i).filter(
    (i) => Number.isFinite(x[i]) && Number.isFinite(y[i]),
  );
  const [first, last] = [places[0], places.at(-1)];
  const who = name === "" ? "The line" : name;
  if (first === undefined || last === undefined) {
    return `${who}: no finite numbers.`;
  }
  const value = (i: number): number => y[i] ?? NaN;
  const smaller = (a: number, b: number): number => (value(b) < value(a) ? b : a);
  const larger = (a: number, b: number): number => (value(b) > value(a) ? b : a);
  const [lowest, highest] = [places.reduce(smaller), places.reduce(larger)];
  const at = (i: number): string => `${formatNumber(value(i))} at ${xLabel} ${formatNumber(x[i] ?? NaN)}`;
  const gaps = y.length - places.length;
  const missing =
    gaps === 0 ? "" : ` ${formatNumber(gaps)} of ${formatNumber(y.length)} numbers are not finite.`;
  return (
    `${who}: from ${formatNumber(value(first))} to ${formatNumber(value(last))}, ` +
    `lowest ${at(lowest)}, highest ${at(highest)}${low === undefined ? "" : ", with a band"}.${missing}`
  );
}
