import { depthOf, MR, NR_BYTES, TILE_BYTES } from "./block-sizes";
import { packColumns } from "./pack-block";
import { scatter } from "./scatter";
import { stridedTile } from "./strided-tile";

/** From this many rows on, a panel of B is worth packing even if its columns lie side by side. */
// @ts-expect-error: AssemblyScript allows decorators on constants.
@inline
const WORTH_PACKING: i32 = 32;

/**
 * `c = a b` without packing `a`, and with panels of `b` packed only where they are used often or must be padded: for
 * matrices too small or too narrow to pay for more. All strides count bytes.
 */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function directProduct<T>(
  m: i32, n: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, bColumn: isize,
  c: usize, cRow: isize, cColumn: isize, scratch: usize,
): void {
  const nr = NR_BYTES / <i32>sizeof<T>();
  const packed = scratch + TILE_BYTES;
  const inPlace = bColumn === sizeof<T>() && m < WORTH_PACKING;
  const most = depthOf(k);
  for (let pc = 0; pc < k; pc += most) {
    const depth = min(most, k - pc);
    for (let j = 0; j < n; j += nr) {
      const width = min(nr, n - j);
      let panel = b + <isize>j * bColumn;
      let step = bStep;
      if (!inPlace || width < nr) {
        packColumns<T>(width, depth, panel, bStep, bColumn, packed);
        panel = packed;
        step = NR_BYTES;
      }
      for (let i = 0; i < m; i += MR) {
        const rows = a + <isize>i * aRow;
        const height = min(MR, m - i);
        const tile = c + <isize>i * cRow + <isize>j * cColumn;
        if (height === MR && width === nr && cColumn === sizeof<T>()) {
          wideTile<T>(height, depth, rows, aRow, aStep, panel, step, tile, cRow, pc > 0);
        } else {
          if (width > nr / 2) wideTile<T>(height, depth, rows, aRow, aStep, panel, step, scratch, NR_BYTES, false);
          else narrowTile<T>(height, depth, rows, aRow, aStep, panel, step, scratch, NR_BYTES, false);
          scatter<T>(height, width, scratch, tile, cRow, cColumn, pc > 0);
        }
      }
    }
    a += <isize>depth * aStep;
    b += <isize>depth * bStep;
  }
}

/** Kept out of line, so that the engine's optimizing compiler takes it up after a few calls. */
function wideTile<T>(
  rows: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, c: usize, cRow: usize, add: bool,
): void {
  stridedTile<T>(2, rows, k, a, aRow, aStep, b, bStep, c, cRow, add);
}

function narrowTile<T>(
  rows: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, c: usize, cRow: usize, add: bool,
): void {
  stridedTile<T>(1, rows, k, a, aRow, aStep, b, bStep, c, cRow, add);
}
