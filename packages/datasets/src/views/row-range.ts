/** The row numbers from `start` up to, but not including, `end`. */
export function rowRange(start: number, end: number): Int32Array {
  const rows = new Int32Array(end - start);
  for (let i = 0; i < rows.length; i++) {
    rows[i] = start + i;
  }
  return rows;
}
