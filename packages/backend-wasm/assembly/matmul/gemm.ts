import { clear } from "./clear";
import { directProduct } from "./direct-product";
import { dots } from "./dots";
import { narrowProduct } from "./narrow-product";
import { packedProduct } from "./packed-product";
import { sweep } from "./sweep";

/** Up to so many rows, or bytes of columns, or products in all, packing costs more than it saves (measured). */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
const FEW_ROWS: i32 = 16;
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
const FEW_COLUMN_BYTES: i32 = 64;
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
const FEW_PRODUCTS: i32 = 32768;

/**
 * `c = a b` for `a` of m x k and `b` of k x n with any strides (in elements), `c` of m x n.
 *
 * Every output is summed over blocks of depthOf(k) products, in order of `k` inside a block and from block to block, whatever
 * the sizes: splitting the rows or the columns over several calls gives the same bits. The one exception is a vector
 * times a matrix stored by columns (and the mirror image), which are dot products: so do not split off single rows.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function gemm<T>(
  m: i32, n: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, bColumn: isize,
  c: usize, cRow: isize, cColumn: isize, scratch: usize,
): void {
  const size = <isize>sizeof<T>();
  const bytes = n * <i32>sizeof<T>();
  aRow *= size;
  aStep *= size;
  bStep *= size;
  bColumn *= size;
  cRow *= size;
  cColumn *= size;
  if (k === 0) {
    clear<T>(m, n, c, cRow, cColumn);
  } else if (m === 1 && bColumn === size && cColumn === size) {
    sweep<T>(n, k, a, aStep, b, bStep, c, scratch);
  } else if (n === 1 && aRow === size && cRow === size) {
    sweep<T>(m, k, b, bStep, a, aStep, c, scratch);
  } else if (m === 1 && aStep === size && bStep === size) {
    dots<T>(n, k, a, b, bColumn, c, cColumn);
  } else if (n === 1 && aStep === size && bStep === size) {
    dots<T>(m, k, b, a, aRow, c, cRow);
  } else if (bytes >= 16 && bytes <= FEW_COLUMN_BYTES && bColumn === size && cColumn === size) {
    narrowProduct<T>(m, n, k, a, aRow, aStep, b, bStep, c, cRow);
  } else if (m <= FEW_ROWS || bytes <= FEW_COLUMN_BYTES || <i64>m * n * k <= FEW_PRODUCTS) {
    directProduct<T>(m, n, k, a, aRow, aStep, b, bStep, bColumn, c, cRow, cColumn, scratch);
  } else {
    packedProduct<T>(m, n, k, a, aRow, aStep, b, bStep, bColumn, c, cRow, cColumn, scratch);
  }
}
