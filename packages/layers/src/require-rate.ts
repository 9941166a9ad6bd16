/** Throws unless a rate is a probability below 1. */
export function requireRate(layer: string, rate: number): void {
  if (!(rate >= 0 && rate < 1)) {
    throw new RangeError(`${layer}: the rate must be from 0 up to but without 1, but is ${String(rate)}.`);
  }
}
