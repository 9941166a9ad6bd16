/**
 * The class of everything that belongs to one series of a figure, counted from 0, so that the page around it can hide or stress
 * it by its style: `series-0`.
 */
export function seriesClass(i: number): string {
  return `series-${i}`;
}
