import type { Schedule } from "./schedule.ts";

/** Throws unless a rate is finite and not negative; a schedule is checked when its value is used. */
export function requireRate(optimizer: string, name: string, value: number | Schedule): void {
  if (typeof value === "number" && !(value >= 0 && Number.isFinite(value))) {
    throw new RangeError(`${optimizer}: ${name} must be a finite number of at least 0, but is ${value}.`);
  }
}

/** Throws unless a decay rate lies in [0, 1). */
export function requireFraction(optimizer: string, name: string, value: number): void {
  if (!(value >= 0 && value < 1)) {
    throw new RangeError(`${optimizer}: ${name} must lie in [0, 1), but is ${value}.`);
  }
}
