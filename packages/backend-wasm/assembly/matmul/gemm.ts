import { clear } from "./clear";
import { directProduct } from "./direct-product";
import { packedProduct } from "./packed-product";

/**
 * `c = a b` for `a` of m x k and `b` of k x n with any strides (in elements), `c` of m x n.
 *
 * Every output is summed over blocks of KC products, in order of `k` inside a block and from block to block, whatever
 * the sizes: splitting the rows or the columns over several calls gives the same bits.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function gemm<T>(
  m: i32, n: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, bColumn: isize,
  c: usize, cRow: isize, cColumn: isize, scratch: usize, mode:i32,
): void {
  const size = <isize>sizeof<T>();
  aRow *= size;
  aStep *= size;
  bStep *= size;
  bColumn *= size;
  cRow *= size;
  cColumn *= size;
  if (k === 0) {
    clear<T>(m, n, c, cRow, cColumn);
  } else if (mode) {
    directProduct<T>(m, n, k, a, aRow, aStep, b, bStep, bColumn, c, cRow, cColumn, scratch);
  } else {
    packedProduct<T>(m, n, k, a, aRow, aStep, b, bStep, bColumn, c, cRow, cColumn, scratch);
  }
}
