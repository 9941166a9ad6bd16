/** A number in few characters, with a sign that is as wide as its digits: `0.0123`, `1.3e−6`, `−2`, `NaN`. */
export function formatSmall(value: number): string {
  const size = Math.abs(value);
  const isPlain = value === 0 || !Number.isFinite(value) || (size >= 1e-3 && size < 1e5);
  return (isPlain ? String(Number(value.toPrecision(3))) : value.toExponential(1)).replaceAll("-", "−");
}
