import { MR, NR_BYTES } from "./block-sizes";
import { packLanes } from "./pack-lanes";

/** Packs a block of A: panels of MR rows. */
export function packRows<T>(rows: i32, depth: i32, a: usize, aRow: isize, aStep: isize, target: usize): void {
  for (let i = 0; i < rows; i += MR) {
    packLanes<T>(a, min(MR, rows - i), aRow, aStep, depth, target, MR * sizeof<T>());
    a += <isize>MR * aRow;
    target += <usize>(MR * depth) * sizeof<T>();
  }
}

/** Packs a block of B: panels of NR_BYTES of columns, in groups of 4 lanes. */
export function packColumns<T>(columns: i32, depth: i32, b: usize, bStep: isize, bColumn: isize, target: usize): void {
  const nr = NR_BYTES / <i32>sizeof<T>();
  for (let j = 0; j < columns; j += nr) {
    const width = min(nr, columns - j);
    packLanes<T>(b, min(4, width), bColumn, bStep, depth, target, NR_BYTES);
    if (nr > 4) packLanes<T>(b + 4 * bColumn, max(0, width - 4), bColumn, bStep, depth, target + 16, NR_BYTES);
    b += <isize>nr * bColumn;
    target += <usize>depth * NR_BYTES;
  }
}
