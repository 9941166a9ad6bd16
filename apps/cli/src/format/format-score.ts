/** A loss or a share in at most seven signs: `0.0953`, `2.1e-5`, `1.2e+9`. */
export function formatScore(value: number): string {
  const size = Math.abs(value);
  if (value === 0 || (size >= 1e-3 && size < 100)) {
    return value.toFixed(4);
  }
  return size >= 100 && size < 1e4 ? value.toFixed(1) : value.toExponential(1);
}
