/** Throws unless a count is a whole number of at least 1. */
export function requireCount(layer: string, name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1) {
    throw new RangeError(`${layer}: ${name} must be a whole number of at least 1, but is ${String(value)}.`);
  }
}
