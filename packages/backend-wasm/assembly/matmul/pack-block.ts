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
    for (let lane = 0; lane < nr; lane += 4) {
      const lanes = max(0, min(4, columns - j - lane));
      packLanes<T>(b + <isize>lane * bColumn, lanes, bColumn, bStep, depth, target + <usize>lane * sizeof<T>(), NR_BYTES);
    }
    b += <isize>nr * bColumn;
    target += <usize>depth * NR_BYTES;
  }
}
