/**
 * Checks that class indices have names.
 *
 * @throws RangeError with the first index that has none.
 */
export function requireNames(figure: string, labels: ArrayLike<number>, names: readonly string[]): void {
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? NaN;
    if (!Number.isInteger(label) || label < 0 || label >= names.length) {
      throw new RangeError(
        `${figure}: labels[${i}] is ${label}, but there are ${names.length} class names; ` +
          `labels are whole numbers from 0 to ${names.length - 1}.`,
      );
    }
  }
}
