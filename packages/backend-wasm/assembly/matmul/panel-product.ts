import { depthOf, MR, NR_BYTES, NR_VECTORS, TILE_BYTES } from "./block-sizes";
import { packColumns } from "./pack-block";
import { scatter } from "./scatter";
import { stridedTile } from "./strided-tile";

/**
 * `c = a b` for `b` of one panel of columns: every element of `a` is needed once, so it is read where it stands. All
 * strides count bytes.
 */
export function panelProduct<T>(
  m: i32, n: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, bColumn: isize,
  c: usize, cRow: isize, cColumn: isize, scratch: usize,
): void {
  const packed = scratch + TILE_BYTES;
  const isWhole = n * <i32>sizeof<T>() === NR_BYTES && cColumn === sizeof<T>();
  const most = depthOf(k);
  for (let pc = 0; pc < k; pc += most) {
    const depth = min(most, k - pc);
    packColumns<T>(n, depth, b, bStep, bColumn, packed);
    for (let i = 0; i < m; i += MR) {
      const rows = a + <isize>i * aRow;
      const height = min(MR, m - i);
      const target = c + <isize>i * cRow;
      if (isWhole && height === MR) {
        tile<T>(height, depth, rows, aRow, aStep, packed, target, cRow, pc > 0);
      } else {
        tile<T>(height, depth, rows, aRow, aStep, packed, scratch, NR_BYTES, false);
        scatter<T>(height, n, scratch, target, cRow, cColumn, pc > 0);
      }
    }
    a += <isize>depth * aStep;
    b += <isize>depth * bStep;
  }
}

/** Kept out of line, so that the engine's optimizing compiler takes it up after a few calls. */
function tile<T>(
  rows: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, c: usize, cRow: usize, add: bool,
): void {
  stridedTile<T>(NR_VECTORS, rows, k, a, aRow, aStep, b, NR_BYTES, c, cRow, add);
}
