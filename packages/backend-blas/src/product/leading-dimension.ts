/**
 * How far apart the rows of a matrix stand, if BLAS can take it as it lies: positive where the elements of a row stand
 * side by side, negative (and the distance of columns) where those of a column do, 0 where neither, or where rows
 * overlap, repeat or run backwards. The stride of an axis of length 1 says nothing and may be anything.
 *
 * @param rows At least 1, as `columns`.
 */
export function leadingDimension(
  rows: number,
  columns: number,
  rowStride: number,
  columnStride: number,
): number {
  if ((columns === 1 || columnStride === 1) && (rows === 1 || rowStride >= columns)) {
    return rows === 1 ? columns : rowStride;
  }
  if ((rows === 1 || rowStride === 1) && (columns === 1 || columnStride >= rows)) {
    return -(columns === 1 ? rows : columnStride);
  }
  return 0;
}
