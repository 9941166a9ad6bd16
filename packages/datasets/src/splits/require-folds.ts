/**
 * Checks a number of folds.
 *
 * @param most - of what there can be at most one fold each
 * @throws RangeError when it is not a whole number from 2 to `most`
 */
export function requireFolds(caller: string, folds: number, most: number, what: string): void {
  if (!Number.isInteger(folds) || folds < 2 || folds > most) {
    throw new RangeError(
      `${caller}: folds is ${folds}; it must be a whole number from 2 to the number of ${what}, ${most}.`,
    );
  }
}
