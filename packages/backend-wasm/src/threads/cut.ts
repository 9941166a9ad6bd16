/** How the work of a kernel is divided: along which argument, and how the others follow. Indices count arguments. */
export interface Cut {
  /** The argument that counts what is divided. */
  readonly count: number;
  /** Every share but the last is a multiple of so many. */
  readonly unit: number;
  /** The arguments that are addresses of something with as many parts. */
  readonly moves: readonly Move[];
}

/** An address that moves on by `stride` elements of `bytes` bytes for each part. */
export interface Move {
  readonly address: number;
  /** The argument that counts the elements; undefined where parts stand side by side. */
  readonly stride?: number;
  readonly bytes: number;
}

/** Where share `index` of `shares` starts; the last one ends with the work, whatever is beyond the units. */
export function startOfShare(units: number, unit: number, index: number, shares: number): number {
  return Math.floor((units * index) / shares) * unit;
}
