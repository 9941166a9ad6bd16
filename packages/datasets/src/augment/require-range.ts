/** @throws RangeError when the option is not a finite number from `low` to `high` */
export function requireRange(name: string, value: number, low: number, high = Infinity): void {
  if (!(value >= low && value <= high && value < Infinity)) {
    const bounds = high === Infinity ? `of at least ${low}` : `from ${low} to ${high}`;
    throw new RangeError(`${name} is ${value}; it must be a finite number ${bounds}.`);
  }
}
