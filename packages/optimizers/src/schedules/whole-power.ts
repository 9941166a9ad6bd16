/**
 * `base` to a whole power of at least 0, by multiplications only: the same bits in every runtime, which `Math.pow` does
 * not promise.
 */
export function wholePower(base: number, power: number): number {
  let [result, square, left] = [1, base, power];
  while (left > 0) {
    if (left % 2 === 1) {
      result *= square;
    }
    square *= square;
    left = Math.floor(left / 2);
  }
  return result;
}
