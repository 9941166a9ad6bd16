import { noTranspose, rowMajor, transpose, type Routines } from "../library/routines.ts";

/** Multiplies a matrix and a vector whose first elements stand at three addresses. */
export type VectorProduct = (matrix: number, vector: number, out: number) => void;

/**
 * The product of a `rows` x `columns` matrix and a vector by `gemv`, for a matrix with the given leading dimension (see
 * `leadingDimension`) and vectors of any positive strides. It reads a large matrix once, where `gemm` would copy it.
 */
export function vectorProduct(
  { gemv }: Routines,
  rows: number,
  columns: number,
  ld: number,
  vectorStride: number,
  outStride: number,
): VectorProduct {
  if (ld > 0) {
    return (matrix, vector, out) => {
      gemv(rowMajor, noTranspose, rows, columns, 1, matrix, ld, vector, vectorStride, 0, out, outStride);
    };
  }
  // What stands there row by row is the transposed matrix.
  return (matrix, vector, out) => {
    gemv(rowMajor, transpose, columns, rows, 1, matrix, -ld, vector, vectorStride, 0, out, outStride);
  };
}
