/** A network of the sweep at a moment. */
export interface CellNews {
  /** Its place, row after row. */
  readonly index: number;
  /** Of the points to train on. */
  readonly accuracy: number;
  readonly loss: number;
  /** Whether its numbers stopped making sense. */
  readonly isLost: boolean;
  /** The share of each class on a grid, 0 to 255. */
  readonly surface: Uint8Array;
}

/** What the worker of a sweep says. */
export type SweepMessage =
  | { readonly kind: "news"; readonly cells: readonly CellNews[]; readonly updates: number }
  | { readonly kind: "end" }
  | { readonly kind: "failure"; readonly error: string };

/** Updates that each network makes. */
export const sweepUpdates = 800;

/** Points along one side of a thumbnail. */
export const cellSide = 32;
