import { columnMajor, noTranspose, rowMajor, transpose, type Routines } from "../library/routines.ts";

/** Multiplies the matrices whose first elements stand at three addresses. */
export type Product = (a: number, b: number, out: number) => void;

/**
 * The product of an `m` x `k` and a `k` x `n` matrix by `gemm`, for matrices with the given leading dimensions (see
 * `leadingDimension`). Where the output lies column by column, it is computed in column-major order.
 */
export function matrixProduct(
  { gemm }: Routines,
  m: number,
  n: number,
  k: number,
  lda: number,
  ldb: number,
  ldOut: number,
): Product {
  const order = ldOut > 0 ? rowMajor : columnMajor;
  const transA = lda > 0 === ldOut > 0 ? noTranspose : transpose;
  const transB = ldb > 0 === ldOut > 0 ? noTranspose : transpose;
  const [aStep, bStep, outStep] = [Math.abs(lda), Math.abs(ldb), Math.abs(ldOut)];
  return (a, b, out) => {
    gemm(order, transA, transB, m, n, k, 1, a, aStep, b, bStep, 0, out, outStep);
  };
}
