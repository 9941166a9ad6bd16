import type { Finding } from "../experiment.ts";

/** Whether a finding is as near to what was reported as is asked; undefined where nothing is asked. */
export function holds({ reported, measured, allowed }: Finding): boolean | undefined {
  if (allowed === undefined) {
    return undefined;
  }
  if ("equal" in allowed) {
    return measured === reported;
  }
  if (typeof measured !== "number") {
    return false;
  }
  if ("atLeast" in allowed) {
    return measured >= allowed.atLeast;
  }
  // The bound is half a unit in decimal, which binary rounds.
  return typeof reported === "number" && Math.abs(measured - reported) <= allowed.within * (1 + 1e-9);
}
