import { NR_BYTES } from "./block-sizes";

/** Writes the valid part of a tile to an output of any strides (in bytes). */
export function scatter<T>(rows: i32, columns: i32, tile: usize, c: usize, cRow: isize, cColumn: isize, add: bool): void {
  if (cColumn === sizeof<T>() && columns * <i32>sizeof<T>() >= 16) {
    const whole = columns & ~(16 / <i32>sizeof<T>() - 1);
    scatterVectors<T>(rows, <usize>whole * sizeof<T>(), tile, c, cRow, add);
    columns -= whole;
    tile += <usize>whole * sizeof<T>();
    c += <usize>whole * sizeof<T>();
  }
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

/** The same for whole vectors of columns that lie side by side. */
function scatterVectors<T>(rows: i32, bytes: usize, tile: usize, c: usize, cRow: isize, add: bool): void {
  for (let i = 0; i < rows; i++) {
    for (let j: usize = 0; j < bytes; j += 16) {
      const values = v128.load(tile + j);
      v128.store(c + j, add ? v128.add<T>(v128.load(c + j), values) : values);
    }
    tile += NR_BYTES;
    c += cRow;
  }
}
