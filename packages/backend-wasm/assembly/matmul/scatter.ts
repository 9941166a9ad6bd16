import { NR_BYTES } from "./block-sizes";

/** Writes the valid part of a tile to an output of any strides (in bytes). */
export function scatter<T>(rows: i32, columns: i32, tile: usize, c: usize, cRow: isize, cColumn: isize, add: bool): void {
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
