/** How it stands with a racer: on its way, at the goal, lost in numbers that are none, or out of updates. */
export type LaneStatus = "running" | "arrived" | "lost" | "tired";

/** A racer at a moment. */
export interface LaneNews {
  readonly status: LaneStatus;
  readonly updates: number;
  /** Gradients that were computed. */
  readonly gradients: number;
  /** Time spent in updates. */
  readonly milliseconds: number;
  readonly loss: number;
  readonly accuracy: number;
  /** The losses after every tenth update since the last news. */
  readonly losses: readonly number[];
  /** The share of each class on a grid, 0 to 255. */
  readonly surface: Uint8Array;
}

/** What the worker of races says. */
export type RaceMessage =
  | { readonly kind: "news"; readonly lanes: readonly LaneNews[] }
  | { readonly kind: "end" }
  | { readonly kind: "failure"; readonly error: string };

/** Updates between two losses of a curve. */
export const updatesPerLoss = 10;

/** Points along one side of a map. */
export const laneSide = 60;
