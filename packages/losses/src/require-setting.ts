/** Throws unless a setting is a finite number of at least 0. */
export function requireNotNegative(loss: string, name: string, value: number): void {
  if (!(value >= 0 && Number.isFinite(value))) {
    throw new RangeError(`${loss}: ${name} must be a finite number of at least 0, but is ${value}.`);
  }
}

/** Throws unless a setting is a finite number above 0. */
export function requirePositive(loss: string, name: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) {
    throw new RangeError(`${loss}: ${name} must be a finite number above 0, but is ${value}.`);
  }
}

/** Throws unless a setting lies in [0, 1]. */
export function requireShare(loss: string, name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) {
    throw new RangeError(`${loss}: ${name} must lie in [0, 1], but is ${value}.`);
  }
}
