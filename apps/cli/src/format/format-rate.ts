import { formatCount } from "./format-count.ts";

/** Something per second, to two or three digits, which is as exact as it can be: `14,200/s`. */
export function formatRate(perSecond: number): string {
  return `${formatCount(Number(perSecond.toPrecision(3)))}/s`;
}
