import type { KernelExports } from "../generated/kernels.ts";

type Product = KernelExports["sgemm"];

/**
 * Up to so many rows, bytes of columns, or products in all, packing costs more than it saves (measured); those of vectors of 128
 * bits are in assembly/matmul/gemm.ts.
 */
const fewRows = 16;
const fewColumnBytes = 32;
const fewProducts = 32_768;

/** A matrix product, with `packed` in its place where the matrices are worth packing, and `swept` for a row or a column. */
export function chooseProduct(product: Product, packed: Product, swept: Product, bytes: number): Product {
  const choose = (m: number, n: number, k: number, isSwept: boolean): Product => {
    if (isSwept) {
      return swept;
    }
    return m > fewRows && n * bytes > fewColumnBytes && m * n * k > fewProducts ? packed : product;
  };
  return (m, n, k, a, aRow, aStep, b, bStep, bColumn, c, cRow, cColumn, scratch) => {
    const isRow = m === 1 && bColumn === 1 && cColumn === 1;
    const isColumn = n === 1 && aRow === 1 && cRow === 1;
    const compute = choose(m, n, k, k > 0 && (isRow || isColumn));
    compute(m, n, k, a, aRow, aStep, b, bStep, bColumn, c, cRow, cColumn, scratch);
  };
}
