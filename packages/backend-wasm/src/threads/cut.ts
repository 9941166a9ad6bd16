/** How the work of a kernel is divided: along which argument, and how the others follow. Indices count arguments. */
export interface Cut {
  /** The argument that counts what is divided. */
  readonly count: number;
  /** Every share but the last is a multiple of so many. */
  readonly unit: number;
  /** The arguments that are addresses of something with as many parts. */
  readonly moves: readonly Move[];
  /** Where shares write that are added up afterwards; undefined where each writes its part of the result. */
  readonly summands?: Summands;
}

/** Every share but the first writes to a place of its own: `bytes` apart, the first of them at `first`. */
export interface Summands {
  /** The argument that is the address of the result. */
  readonly address: number;
  readonly first: number;
  readonly bytes: number;
}

/** An address that moves on by `stride` elements of `bytes` bytes for each part. */
export interface Move {
  readonly address: number;
  /** The argument that counts the elements; undefined where parts stand side by side. */
  readonly stride?: number;
  readonly bytes: number;
}

/** Writes the arguments of one share of a kernel's work from `at` on. */
export function writeShare(
  to: Record<number, number>,
  at: number,
  args: readonly number[],
  { count, unit, moves, summands }: Cut,
  share: number,
  shares: number,
): void {
  const all = args[count]!;
  const units = Math.floor(all / unit);
  const start = startOfShare(units, unit, share, shares);
  // The last one ends with the work, whatever is beyond the units.
  const end = share === shares - 1 ? all : startOfShare(units, unit, share + 1, shares);
  for (let i = 0; i < args.length; i++) {
    to[at + i] = args[i]!;
  }
  to[at + count] = end - start;
  for (const { address, stride, bytes } of moves) {
    to[at + address] = args[address]! + start * bytes * (stride === undefined ? 1 : args[stride]!);
  }
  if (summands !== undefined && share > 0) {
    to[at + summands.address] = summands.first + (share - 1) * summands.bytes;
  }
}

function startOfShare(units: number, unit: number, index: number, shares: number): number {
  return Math.ceil((units * index) / shares) * unit;
}
