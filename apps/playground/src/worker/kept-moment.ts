import type { TallyState } from "@gradkit/training";
import type { SavedState } from "./saved-state.ts";

/** Everything that training goes on from, as plain data that can be sent and kept. */
export interface KeptMoment {
  readonly params: SavedState;
  /** That of the optimizer. */
  readonly state: SavedState;
  readonly schedule: SavedState;
  /** The losses of the epoch under way. */
  readonly tally: TallyState;
  /** Whole epochs made. */
  readonly epoch: number;
  /** Updates made. */
  readonly step: number;
}
