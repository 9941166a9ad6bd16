/** How well a class is found. */
export interface ClassScores {
  readonly name: string;
  /** The share of the rows predicted as the class that are of it; null when there are none. */
  readonly precision: number | null;
  /** The share of the rows of the class that were predicted as it; null when there are none. */
  readonly recall: number | null;
  readonly rows: number;
}

/** Precision and recall of each class, from how often each was predicted for each. */
export function classScores(
  matrix: readonly (readonly number[])[],
  classNames: readonly string[],
): readonly ClassScores[] {
  return matrix.map((row, i) => {
    const right = row[i] ?? 0;
    const rows = sum(row);
    const predicted = sum(matrix.map((other) => other[i] ?? 0));
    return {
      name: classNames[i] ?? String(i),
      precision: predicted === 0 ? null : right / predicted,
      recall: rows === 0 ? null : right / rows,
      rows,
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
