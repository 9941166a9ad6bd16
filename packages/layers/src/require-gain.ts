/** Throws unless a gain is a finite number. */
export function requireGain(initializer: string, gain: number): void {
  if (!Number.isFinite(gain)) {
    throw new RangeError(`${initializer}(${String(gain)}): the gain must be a finite number.`);
  }
}
