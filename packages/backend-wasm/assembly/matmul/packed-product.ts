import { depthOf, KC, MC, MR, NC_BYTES, NR_BYTES, NR_VECTORS, TILE_BYTES } from "./block-sizes";
import { packColumns, packRows } from "./pack-block";
import { panelProduct } from "./panel-product";
import { packedTile } from "./packed-tile";
import { scatter } from "./scatter";

/** `c = a b` by packed blocks, for matrices that are worth packing. All strides count bytes. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
export function packedProduct<T>(
  m: i32, n: i32, k: i32, a: usize, aRow: isize, aStep: isize, b: usize, bStep: isize, bColumn: isize,
  c: usize, cRow: isize, cColumn: isize, scratch: usize,
): void {
  if (isDefined(WIDE_VECTORS) && n * <i32>sizeof<T>() <= NR_BYTES) {
    panelProduct<T>(m, n, k, a, aRow, aStep, b, bStep, bColumn, c, cRow, cColumn, scratch);
    return;
  }
  const nc = NC_BYTES / <i32>sizeof<T>();
  const packedB = scratch + TILE_BYTES;
  const packedA = packedB + KC * NC_BYTES;
  const most = depthOf(k);
  for (let jc = 0; jc < n; jc += nc) {
    const columns = min(nc, n - jc);
    for (let pc = 0; pc < k; pc += most) {
      const depth = min(most, k - pc);
      packColumns<T>(columns, depth, b + <isize>pc * bStep + <isize>jc * bColumn, bStep, bColumn, packedB);
      for (let ic = 0; ic < m; ic += MC) {
        const rows = min(MC, m - ic);
        packRows<T>(rows, depth, a + <isize>ic * aRow + <isize>pc * aStep, aRow, aStep, packedA);
        const target = c + <isize>ic * cRow + <isize>jc * cColumn;
        block<T>(rows, columns, depth, packedA, packedB, target, cRow, cColumn, scratch, pc > 0);
      }
    }
  }
}

/** The product of a packed block of A and a packed block of B, tile by tile. */
// @ts-expect-error: AssemblyScript allows decorators on functions.
@inline
function block<T>(
  rows: i32, columns: i32, depth: i32, packedA: usize, packedB: usize,
  c: usize, cRow: isize, cColumn: isize, scratch: usize, add: bool,
): void {
  const nr = NR_BYTES / <i32>sizeof<T>();
  for (let j = 0; j < columns; j += nr) {
    const panelB = packedB + <usize>(j * depth) * sizeof<T>();
    const width = min(nr, columns - j);
    for (let i = 0; i < rows; i += MR) {
      const panelA = packedA + <usize>(i * depth) * sizeof<T>();
      const height = min(MR, rows - i);
      const tile = c + <isize>i * cRow + <isize>j * cColumn;
      if (height === MR && width === nr && cColumn === sizeof<T>()) {
        wholeTile<T>(depth, panelA, panelB, tile, cRow, add);
      } else {
        if (width > nr / 2) wholeTile<T>(depth, panelA, panelB, scratch, NR_BYTES, false);
        else halfTile<T>(depth, panelA, panelB, scratch, NR_BYTES, false);
        scatter<T>(height, width, scratch, tile, cRow, cColumn, add);
      }
    }
  }
}

/** Kept out of line, so that the engine's optimizing compiler takes it up after a few calls. */
function wholeTile<T>(k: i32, a: usize, b: usize, c: usize, cRow: usize, add: bool): void {
  packedTile<T>(NR_VECTORS, k, a, b, c, cRow, add);
}

function halfTile<T>(k: i32, a: usize, b: usize, c: usize, cRow: usize, add: bool): void {
  packedTile<T>(NR_VECTORS / 2, k, a, b, c, cRow, add);
}
