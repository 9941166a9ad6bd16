import type { View } from "@gradkit/backend";
import type { Routines } from "../library/routines.ts";
import type { JoinedRows } from "./joined-rows.ts";
import { leadingDimension } from "./leading-dimension.ts";
import { matrixProduct, type Product } from "./matrix-product.ts";
import { vectorProduct } from "./vector-product.ts";

/**
 * The call that multiplies one pair of matrices, none of them empty, or undefined where BLAS cannot take them as they
 * lie: rows and columns both apart, running backwards, or repeated.
 */
export function planProduct(
  routines: Routines,
  a: View,
  b: View,
  out: View,
  { rows, aRow, outRow }: JoinedRows,
): Product | undefined {
  const column = out.shape.length - 1;
  const [n, k] = [out.shape[column]!, a.shape[column]!];
  const [aColumn, bColumn, outColumn] = [a.strides[column]!, b.strides[column]!, out.strides[column]!];
  const bRow = b.strides[column - 1]!;
  if (n === 1) {
    const lda = leadingDimension(rows, k, aRow, aColumn);
    const [x, y] = [increment(k, bRow), increment(rows, outRow)];
    return lda === 0 || x === 0 || y === 0 ? undefined : vectorProduct(routines, rows, k, lda, x, y);
  }
  if (rows === 1) {
    const ldb = leadingDimension(n, k, bColumn, bRow);
    const [x, y] = [increment(k, aColumn), increment(n, outColumn)];
    if (ldb === 0 || x === 0 || y === 0) {
      return undefined;
    }
    const product = vectorProduct(routines, n, k, ldb, x, y);
    return (vector, matrix, result) => product(matrix, vector, result);
  }
  const lda = leadingDimension(rows, k, aRow, aColumn);
  const ldb = leadingDimension(k, n, bRow, bColumn);
  const ldOut = leadingDimension(rows, n, outRow, outColumn);
  return lda === 0 || ldb === 0 || ldOut === 0
    ? undefined
    : matrixProduct(routines, rows, n, k, lda, ldb, ldOut);
}

/** The distance of a vector's elements, or 0 where BLAS has no form for it. */
function increment(length: number, stride: number): number {
  return length === 1 ? 1 : Math.max(stride, 0);
}
