/**
 * A count of numbers to draw, or an error that says what is wrong with it.
 *
 * @throws RangeError unless `size` is a whole number of at least 0.
 *
 * @example
 * checkSize(10); // 10
 */
export function checkSize(size: number, name = "size"): number {
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new RangeError(
      `${name} is ${size}, but must be a whole number of at least 0. ` +
        `Sizes are flat counts: for 2 rows of 3 pass 6 and shape the result.`,
    );
  }
  return size;
}

/**
 * A count of the numbers 0, 1, ... to be put in order.
 *
 * @throws RangeError unless `count` is a whole number from 0 to 2^31 - 1.
 *
 * @example
 * checkCount(10); // 10
 */
export function checkCount(count: number): number {
  if (!Number.isInteger(count) || count < 0 || count > 0x7fffffff) {
    throw new RangeError(
      `The count is ${count}, but must be a whole number from 0 to 2147483647. Or pass a list.`,
    );
  }
  return count;
}

/**
 * Refuses a negative or missing scale.
 *
 * @throws RangeError unless `scale` is at least 0.
 *
 * @example
 * checkScale(1);
 */
export function checkScale(scale: number): void {
  if (!(scale >= 0)) {
    throw new RangeError(
      `scale is ${scale}, but must be at least 0: it is the standard deviation or the mean.`,
    );
  }
}

/**
 * Refuses bounds of a uniform distribution that are not finite or too far apart.
 *
 * @throws RangeError unless `high - low` is a finite number.
 *
 * @example
 * checkSpan(-1, 1);
 */
export function checkSpan(low: number, high: number): void {
  if (!Number.isFinite(high - low)) {
    throw new RangeError(
      `low is ${low} and high is ${high}, but both must be finite and less than 1.8e308 apart. Pass nearer bounds.`,
    );
  }
}
