/** A setting with at most three significant digits: `0.001`, `3e-7`. */
export function formatNumber(value: number): string {
  return String(Number(value.toPrecision(3)));
}
