import type { Dataset } from "@gradkit/datasets";

/** What was found in a set. */
export interface SetCheck {
  readonly rows: number;
  /** Rows of each class. */
  readonly classes: readonly { readonly name: string; readonly rows: number }[];
  readonly smallest: number;
  readonly largest: number;
  /** Features that are the same in all rows. */
  readonly constantFeatures: number;
  /** Rows that stand there more than once, not counting the first. */
  readonly duplicates: number;
}

/** Counts classes, looks at the range of features, and finds rows that stand there twice. */
export function checkSet({ features, labels, classNames, size }: Dataset): SetCheck {
  const width = features.length / Math.max(1, size);
  const [low, high] = [new Float64Array(width).fill(Infinity), new Float64Array(width).fill(-Infinity)];
  features.forEach((value: number, i: number) => {
    const at = i % width;
    low[at] = Math.min(low[at]!, value);
    high[at] = Math.max(high[at]!, value);
  });
  const counts = new Map<number, number>();
  labels.forEach((label: number) => counts.set(label, (counts.get(label) ?? 0) + 1));
  return {
    rows: size,
    classes: classNames.map((name, i) => ({ name, rows: counts.get(i) ?? 0 })),
    smallest: low.reduce((a, b) => Math.min(a, b), Infinity),
    largest: high.reduce((a, b) => Math.max(a, b), -Infinity),
    constantFeatures: low.filter((value, i) => value === high[i]).length,
    duplicates: duplicatesIn(features, width, size),
  };
}

/** The bytes of a row, as text, are its key. */
function duplicatesIn(features: Dataset["features"], width: number, size: number): number {
  const seen = new Set<string>();
  for (let row = 0; row < size; row++) {
    const { buffer, byteOffset, byteLength } = features.subarray(row * width, (row + 1) * width);
    seen.add(Buffer.from(buffer, byteOffset, byteLength).toString("latin1"));
  }
  return size - seen.size;
}
