import type { Koffi } from "./native.ts";
import { noTranspose, rowMajor, transpose, type Routines } from "./routines.ts";

type Reals = Float32Array | Float64Array;

/**
 * Multiplies small matrices into memory full of NaN, so that a library that reads its arguments differently, or its
 * output before writing it, is refused instead of trusted.
 *
 * @param numbers An array of 22 elements of the routines' type, to work in.
 * @throws Error when a result is wrong.
 */
export function selfCheck({ gemm, gemv, axpy }: Routines, koffi: Koffi, numbers: Reals): void {
  numbers.fill(NaN);
  numbers.set([1, 2, 3, 4, 5, 6, 1, 2, 3, 4]);
  const a = Number(koffi.address(numbers));
  const bytes = numbers.BYTES_PER_ELEMENT;
  const [b, products, vector] = [a + 6 * bytes, a + 10 * bytes, a + 19 * bytes];
  // [1 2; 3 4; 5 6] times the transpose of [1 2; 3 4], in rows of three; the same matrix times (1, 2), and (1, 2) added to that.
  gemm(rowMajor, noTranspose, transpose, 3, 2, 2, 1, a, 2, b, 2, 0, products, 3);
  gemv(rowMajor, noTranspose, 3, 2, 1, a, 2, b, 1, 0, vector, 1);
  axpy(2, 1, a, 1, vector, 1);
  const expected = [5, 11, NaN, 11, 25, NaN, 17, 39, NaN, 6, 13, 17];
  const actual = numbers.subarray(10);
  if (!expected.every((number, i) => Object.is(actual[i], number))) {
    throw new Error(
      `it computes wrong products: of small whole numbers it made ${actual.join(", ")} instead of ${expected.join(", ")}`,
    );
  }
}
