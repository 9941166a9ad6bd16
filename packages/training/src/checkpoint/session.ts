import type { OptimizerState } from "@gradkit/optimizers";
import type { Tree } from "@gradkit/tensor";
import type { BestSoFar } from "../best/best-so-far.ts";
import type { EpochRecord } from "../fit/training-event.ts";
import type { Metrics } from "../loop/tally.ts";
import type { Trainer } from "../loop/trainer.ts";
import type { RunConfig } from "./run-config.ts";

/** Everything that a run is made of between two steps. */
export interface Session<P extends Tree, M extends Metrics, S extends OptimizerState = OptimizerState> {
  readonly made: Trainer<P, M> & { readonly state: S };
  readonly best: BestSoFar<P, M>;
  readonly config: RunConfig;
  readonly history: EpochRecord<M>[];
  /** Seconds of training since the last record, pauses and measurements apart. */
  seconds: number;
  readonly alsoSave: Readonly<Record<string, object>>;
}
