/** Throws unless what is added to a variance is a finite number above 0. */
export function requireEpsilon(layer: string, epsilon: number): void {
  if (!(epsilon > 0 && Number.isFinite(epsilon))) {
    throw new RangeError(`${layer}: epsilon must be a finite number above 0, but is ${String(epsilon)}.`);
  }
}
