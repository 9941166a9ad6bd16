/**
 * a b + c with one rounding at the end: the fused multiply-add of processors, which JavaScript cannot reach.
 *
 * The product is split into its rounded value and its error, which float64 holds exactly (Dekker), and so is
 * the sum (Knuth). Correct up to one case in about 2^50, where the last addition meets a tie.
 *
 * @param a - of size between 1e-140 and 1e140, like b, so that the error of the product does not underflow.
 *
 * @example
 * fusedMultiplyAdd(1 + 2 ** -30, 1 - 2 ** -30, -1); // -(2 ** -60), where a * b + c is 0
 *
 * @see T. J. Dekker, A floating-point technique for extending the available precision, 1971,
 * https://doi.org/10.1007/BF01397083
 */
export function fusedMultiplyAdd(a: number, b: number, c: number): number {
  // 2^27 + 1 splits a float64 into two halves of 26 bits.
  const SPLITTER = 134217729;
  const product = a * b;
  const aScaled = SPLITTER * a;
  const aHigh = aScaled - (aScaled - a);
  const aLow = a - aHigh;
  const bScaled = SPLITTER * b;
  const bHigh = bScaled - (bScaled - b);
  const bLow = b - bHigh;
  const productError = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
  const sum = product + c;
  const added = sum - product;
  const sumError = product - (sum - added) + (c - added);
  return sum + (sumError + productError);
}
