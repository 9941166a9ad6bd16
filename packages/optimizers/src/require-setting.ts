import type { Hyper } from "./schedule.ts";

/** Throws unless a setting is finite and not negative; a schedule is checked when its value is used. */
export function requireRate(owner: string, name: string, value: Hyper): void {
  if (typeof value === "number" && !(value >= 0 && Number.isFinite(value))) {
    throw new RangeError(`${owner}: ${name} must be a finite number of at least 0, but is ${value}.`);
  }
}

/** Throws unless a number is finite and above 0; a schedule is checked when its value is used. */
export function requirePositive(owner: string, name: string, value: Hyper): void {
  if (typeof value === "number" && !(value > 0 && Number.isFinite(value))) {
    throw new RangeError(`${owner}: ${name} must be a finite number above 0, but is ${value}.`);
  }
}

/** Throws unless a decay rate lies in [0, 1); a schedule is checked when its value is used. */
export function requireFraction(owner: string, name: string, value: Hyper): void {
  if (typeof value === "number" && !(value >= 0 && value < 1)) {
    throw new RangeError(`${owner}: ${name} must lie in [0, 1), but is ${value}.`);
  }
}

/** Throws unless a number is whole and at least 1. */
export function requireCount(owner: string, name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`${owner}: ${name} must be a whole number of at least 1, but is ${value}.`);
  }
}
