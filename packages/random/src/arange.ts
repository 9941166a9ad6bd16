/**
 * The numbers 0, 1, ..., `count - 1`.
 *
 * @param count - a whole number from 0 to 2^31 - 1.
 *
 * @example
 * arange(3); // Int32Array [0, 1, 2]
 */
export function arange(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    numbers[i] = i;
  }
  return numbers;
}
