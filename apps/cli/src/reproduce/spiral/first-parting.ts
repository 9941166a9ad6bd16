import type { SpiralRecord } from "./spiral-run.ts";

/** The first epoch in which two runs differ in their loss by more than this; undefined when none does. */
export function firstParting(
  a: readonly SpiralRecord[],
  b: readonly SpiralRecord[],
  distance: number,
): number | undefined {
  return a.find(({ loss }, i) => !(Math.abs(loss - (b[i]?.loss ?? NaN)) <= distance))?.epoch;
}
