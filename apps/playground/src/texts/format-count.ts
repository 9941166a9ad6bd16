const format = new Intl.NumberFormat("en");

/** A whole number with commas: `1,251`. */
export function formatCount(value: number): string {
  return format.format(value);
}
