/** Rows as lines of values separated by commas, after a line of names; numbers in full. */
export function csv(
  names: readonly string[],
  rows: readonly (readonly (number | string | null)[])[],
): string {
  return [names, ...rows].map((row) => row.map((cell) => cell ?? "").join(",")).join("\n") + "\n";
}
