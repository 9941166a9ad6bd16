import { depthOf, MR } from "./block-sizes";
import { narrowTile } from "./narrow-tile";

/**
 * `c = a b` for `b` and `c` with one to four vectors of columns that lie side by side: nothing is packed. Where the
 * columns do not fill the vectors, the last vector covers the last columns, some of them for the second time: their
 * sums have the same bits, as every sum has the order of `k`. All strides count bytes.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function narrowProduct<T>(
  m: i32, n: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, c: usize, cRow: isize,
): void {
  const bytes = n * <i32>sizeof<T>();
  const most = depthOf(k);
  for (let pc = 0; pc < k; pc += most) {
    const depth = min(most, k - pc);
    for (let i = 0; i < m; i += MR) {
      const height = min(MR, m - i);
      const rows = a + <isize>i * aRow;
      const target = c + <isize>i * cRow;
      // The vectors that overlap must be of one tile, which reads everything before it writes.
      const done = bytes <= 32 ? 0 : bytes <= 48 ? 16 : 32;
      if (done > 0) narrowTile<T>(height, depth, rows, aRow, aStep, b, bStep, done - 16, target, cRow, pc > 0);
      const second = bytes - 16 - done;
      narrowTile<T>(height, depth, rows, aRow, aStep, b + done, bStep, second, target + done, cRow, pc > 0);
    }
    a += <isize>depth * aStep;
    b += <isize>depth * bStep;
  }
}
