/** A whole number with its thousands apart, the same on every machine: `1,234,567`. */
export function groupedCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
