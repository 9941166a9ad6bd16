/**
 * A part of the rows as a number of rows.
 *
 * @param share - below 1 a fraction of all rows, rounded to whole rows; from 1 a number of rows
 * @throws RangeError when it is neither, or more than there are
 */
export function partSize(name: string, share: number, rows: number): number {
  const size = share < 1 ? Math.round(share * rows) : share;
  if (!(share >= 0 && Number.isInteger(size) && size <= rows)) {
    throw new RangeError(
      `${name} is ${share}; it must be a fraction in [0, 1) or a whole number of at most ${rows} rows.`,
    );
  }
  return size;
}
