import { formatNumber, grouped, powerOfTen } from "./format-number.ts";

/** Places on an axis and how each is written. */
export interface Ticks {
  readonly values: readonly number[];
  readonly labels: readonly string[];
}

/** About `count` round numbers within a domain: steps of 1, 2 or 5 times a power of ten, never below `smallest`. */
export function linearTicks(low: number, high: number, count: number, smallest = 0): Ticks {
  const step = Math.max(roundStep((high - low) / Math.max(1, count)), smallest);
  const values: number[] = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
    // A step of 0.1 is not a whole number of binary digits; dividing by its inverse gives the nearest number.
    values.push(step < 1 ? i / Math.round(1 / step) || 0 : i * step);
  }
  return { values, labels: values.map((value) => tickLabel(value, step)) };
}

/** The smallest of 1, 2 and 5 times a power of ten that is at least this. */
export function roundStep(least: number): number {
  const power = Math.floor(Math.log10(least));
  const scale = 10 ** Math.abs(power);
  const base = power < 0 ? least * scale : least / scale;
  const factor = [1, 2, 5, 10].find((candidate) => candidate >= base - 1e-9) ?? 10;
  return power < 0 ? factor / scale : factor * scale;
}

/** Powers of ten; between close ones also 2 and 5 times; plain round numbers where even those are too few. */
export function logTicks(low: number, high: number, count: number): Ticks {
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  const every = Math.max(1, Math.ceil((last - first + 1) / Math.max(2, count)));
  let values: number[] = [];
  for (let power = first; power <= last; power++) {
    if (power % every === 0 || last === first) {
      values.push(Number(`1e${power}`));
    }
  }
  if (values.length < Math.min(3, count)) {
    const factors = [1, 2, 5].flatMap((factor) =>
      Array.from({ length: last - first + 3 }, (_, i) => Number(`${factor}e${first - 1 + i}`)),
    );
    values = factors
      .filter((value) => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9))
      .sort((a, b) => a - b);
  }
  return values.length < 2 ? linearTicks(low, high, count) : { values, labels: powerLabels(values) };
}

/** One way of writing along an axis: powers of ten where one of the numbers needs them. */
function powerLabels(values: readonly number[]): string[] {
  const wide = values.some((value) => value < 1e-4 || value >= 1e7);
  return values.map((value) =>
    wide && value !== 1 && value !== 10 ? powerOfTen(value, 4) : formatNumber(value),
  );
}

function tickLabel(value: number, step: number): string {
  const size = Math.abs(value);
  if (value === 0) {
    return "0";
  }
  if (size >= 1e9 || step < 1e-6) {
    // As many digits as tell neighbours apart.
    const digits = Math.floor(Math.log10(size)) - Math.floor(Math.log10(step) + 1e-9) + 1;
    return powerOfTen(value, Math.max(1, Math.min(15, digits)));
  }
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return grouped(size.toFixed(decimals), value < 0);
}
