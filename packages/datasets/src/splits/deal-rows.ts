import type { Generator } from "@gradkit/random";
import type { Dataset } from "../dataset.ts";
import { rowRange } from "../views/row-range.ts";
import { rowsByClass } from "../views/rows-by-class.ts";

/** How rows are dealt to parts. */
export interface DealOptions {
  /** Draws the rows; without it the parts are taken in order, the first rows first. */
  readonly rng?: Generator | undefined;
  /** Gives every part the same share of each class, as far as whole rows allow. Default false. */
  readonly stratify?: boolean | undefined;
}

/**
 * Deals the rows to parts of given sizes, which together are all rows.
 *
 * @param caller - for messages
 * @returns the rows of each part
 */
export function dealRows(
  caller: string,
  dataset: Dataset,
  sizes: readonly number[],
  { rng, stratify = false }: DealOptions,
): Int32Array[] {
  if (!stratify) {
    const order = rng?.permutation(dataset.size) ?? rowRange(0, dataset.size);
    return cut(order, sizes);
  }
  const classes = rowsByClass(caller, dataset).map((rows) => rng?.permutation(rows) ?? rows);
  const shares = shareOut(
    classes.map((rows) => rows.length),
    sizes,
  );
  const pieces = classes.map((rows, index) => cut(rows, shares[index]!));
  return sizes.map((_, part) => {
    const rows = Int32Array.from(pieces.flatMap((piece) => [...piece[part]!]));
    return rng ? rng.permutation(rows) : rows.sort();
  });
}

function cut(rows: Int32Array, sizes: readonly number[]): Int32Array[] {
  let start = 0;
  return sizes.map((size) => rows.subarray(start, (start += size)));
}

/**
 * How many rows of each class each part gets: its exact share rounded down, and what is left goes where the rounding
 * took most. Every part comes out at its size and every class at its number of rows.
 */
function shareOut(classSizes: readonly number[], partSizes: readonly number[]): number[][] {
  const total = classSizes.reduce((sum, size) => sum + size, 0);
  const exact = classSizes.map((rows) => partSizes.map((size) => (rows * size) / total));
  const shares = exact.map((row) => row.map(Math.floor));
  const leftInClass = classSizes.map((rows, c) => rows - sum(shares[c]!));
  const leftInPart = partSizes.map((size, p) => size - sum(shares.map((row) => row[p]!)));
  const candidates = exact
    .flatMap((row, c) => row.map((share, p) => ({ c, p, lost: share - Math.floor(share) })))
    .sort((a, b) => b.lost - a.lost);
  // The second pass gives away what the first could not, because a row or a column was full already.
  for (let left = sum(leftInClass); left > 0; left = sum(leftInClass)) {
    for (const { c, p } of candidates) {
      if (leftInClass[c]! > 0 && leftInPart[p]! > 0) {
        shares[c]![p]! += 1;
        leftInClass[c]! -= 1;
        leftInPart[p]! -= 1;
      }
    }
  }
  return shares;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
