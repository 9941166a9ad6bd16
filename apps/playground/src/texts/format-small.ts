/** A number in few characters: `0.0123`, `1.25e-6`, `NaN`. */
export function formatSmall(value: number): string {
  if (value === 0 || !Number.isFinite(value)) {
    return String(value);
  }
  const size = Math.abs(value);
  return size >= 1e-3 && size < 1e5 ? String(Number(value.toPrecision(3))) : value.toExponential(1);
}
