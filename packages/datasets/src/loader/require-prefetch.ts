/**
 * How many batches to prepare ahead.
 *
 * @throws RangeError when it is not a whole number from 0 to 64
 */
export function requirePrefetch(prefetch = 0): number {
  if (!(Number.isInteger(prefetch) && prefetch >= 0 && prefetch <= 64)) {
    throw new RangeError(`loader: prefetch is ${prefetch}; it must be a whole number from 0 to 64.`);
  }
  return prefetch;
}
