import type { KernelExports } from "../generated/kernels.ts";

type Product = KernelExports["sgemm"];

/** Up to so many rows, bytes of columns, or products in all, packing costs more than it saves: as in assembly/matmul/gemm.ts. */
const fewRows = 16;
const fewColumnBytes = 64;
const fewProducts = 32_768;

/** A matrix product, with `packed` in its place where the matrices are worth packing. */
export function chooseProduct(product: Product, packed: Product, bytes: number): Product {
  return (m, n, k, a, aRow, aStep, b, bStep, bColumn, c, cRow, cColumn, scratch) => {
    const compute = m > fewRows && n * bytes > fewColumnBytes && m * n * k > fewProducts ? packed : product;
    compute(m, n, k, a, aRow, aStep, b, bStep, bColumn, c, cRow, cColumn, scratch);
  };
}
