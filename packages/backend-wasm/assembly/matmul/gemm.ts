import { KC, MC, MR, NC_BYTES, NR_BYTES, TILE_BYTES } from "./block-sizes";
import { packLanes } from "./pack";
import { packedTile } from "./packed-tile";

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
  c: usize, cRow: isize, cColumn: isize, scratch: usize,
): void {
  const size = sizeof<T>();
  const nr = NR_BYTES / <i32>size;
  const nc = NC_BYTES / <i32>size;
  aRow *= size;
  aStep *= size;
  bStep *= size;
  bColumn *= size;
  cRow *= size;
  cColumn *= size;
  const packedB = scratch + TILE_BYTES;
  const packedA = packedB + KC * NC_BYTES;
  if (k === 0) clear<T>(m, n, c, cRow, cColumn);
  for (let jc = 0; jc < n; jc += nc) {
    const columns = min(nc, n - jc);
    for (let pc = 0; pc < k; pc += KC) {
      const depth = min(KC, k - pc);
      const add = pc > 0;
      packColumns<T>(columns, depth, b + <isize>pc * bStep + <isize>jc * bColumn, bStep, bColumn, packedB);
      for (let ic = 0; ic < m; ic += MC) {
        const rows = min(MC, m - ic);
        packRows<T>(rows, depth, a + <isize>ic * aRow + <isize>pc * aStep, aRow, aStep, packedA);
        const target = c + <isize>ic * cRow + <isize>jc * cColumn;
        for (let j = 0; j < columns; j += nr) {
          const panelB = packedB + <usize>(j * depth) * size;
          const width = min(nr, columns - j);
          for (let i = 0; i < rows; i += MR) {
            const panelA = packedA + <usize>(i * depth) * size;
            const height = min(MR, rows - i);
            const tile = target + <isize>i * cRow + <isize>j * cColumn;
            if (height === MR && width === nr && cColumn === size) {
              wideTile<T>(depth, panelA, panelB, tile, cRow, add);
            } else {
              if (width > nr / 2) wideTile<T>(depth, panelA, panelB, scratch, NR_BYTES, false);
              else narrowTile<T>(depth, panelA, panelB, scratch, NR_BYTES, false);
              scatter<T>(height, width, scratch, tile, cRow, cColumn, add);
            }
          }
        }
      }
    }
  }
}

/** Kept out of line, so that the engine's optimizing compiler takes it up after a few calls. */
function wideTile<T>(k: i32, a: usize, b: usize, c: usize, cRow: usize, add: bool): void {
  packedTile<T>(true, k, a, b, c, cRow, add);
}

function narrowTile<T>(k: i32, a: usize, b: usize, c: usize, cRow: usize, add: bool): void {
  packedTile<T>(false, k, a, b, c, cRow, add);
}

/** Packs a block of A: panels of MR rows. */
function packRows<T>(rows: i32, depth: i32, a: usize, aRow: isize, aStep: isize, target: usize): void {
  for (let i = 0; i < rows; i += MR) {
    packLanes<T>(a, min(MR, rows - i), aRow, aStep, depth, target, MR * sizeof<T>());
    a += <isize>MR * aRow;
    target += <usize>(MR * depth) * sizeof<T>();
  }
}

/** Packs a block of B: panels of NR_BYTES of columns, in groups of 4 lanes. */
function packColumns<T>(columns: i32, depth: i32, b: usize, bStep: isize, bColumn: isize, target: usize): void {
  const nr = NR_BYTES / <i32>sizeof<T>();
  for (let j = 0; j < columns; j += nr) {
    const width = min(nr, columns - j);
    packLanes<T>(b, min(4, width), bColumn, bStep, depth, target, NR_BYTES);
    if (nr > 4) packLanes<T>(b + 4 * bColumn, max(0, width - 4), bColumn, bStep, depth, target + 16, NR_BYTES);
    b += <isize>nr * bColumn;
    target += <usize>depth * NR_BYTES;
  }
}

/** Writes the valid part of a tile to an output of any strides (in bytes). */
function scatter<T>(rows: i32, columns: i32, tile: usize, c: usize, cRow: isize, cColumn: isize, add: bool): void {
  for (let i = 0; i < rows; i++) {
    let at = c;
    for (let j = 0; j < columns; j++) {
      const value = load<T>(tile + (<usize>j * sizeof<T>()));
      store<T>(at, add ? load<T>(at) + value : value);
      at += cColumn;
    }
    tile += NR_BYTES;
    c += cRow;
  }
}

/** A product over no terms is zero. */
function clear<T>(m: i32, n: i32, c: usize, cRow: isize, cColumn: isize): void {
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      store<T>(c + <isize>i * cRow + <isize>j * cColumn, 0);
    }
  }
}
