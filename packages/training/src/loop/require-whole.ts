/** Throws in words when an option is no whole number of at least 1. */
export function requireWhole(name: string, value: number, who = "fit"): void {
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`${who}: ${name} must be a whole number of at least 1, but is ${value}.`);
  }
}
