import type { AugmentPlan } from "../augment/parse-augment.ts";
import type { OwnFlags } from "../data/own/own-flags.ts";
import type { ModelFlags } from "../model/model-flags.ts";
import type { OutputFlags } from "../options/output-options.ts";
import type { BackendName } from "./backend-names.ts";
import type { Goal } from "./parse-goal.ts";
import type { OptimizerName } from "./optimizer-names.ts";
import type { Precision } from "./precisions.ts";
import type { ScheduleName } from "./schedule-names.ts";

/** The options of `gradkit train`, parsed; what depends on the data set is undefined unless given. */
export interface TrainFlags extends OutputFlags, ModelFlags, OwnFlags {
  readonly epochs?: number;
  readonly batch?: number;
  readonly learningRate?: number;
  readonly optimizer?: OptimizerName;
  readonly momentum?: number;
  readonly weightDecay?: number;
  /** The length that gradients are shortened to. */
  readonly clip?: number;
  readonly schedule?: ScheduleName;
  readonly validation?: number;
  readonly samples?: number;
  readonly seed: number;
  readonly augment?: AugmentPlan;
  readonly precision: Precision;
  readonly data?: string;
  readonly offline?: boolean;
  readonly every?: number;
  readonly patience?: number;
  readonly until?: Goal;
  readonly runDir?: string;
  /** False with `--no-save`. */
  readonly save: boolean;
  readonly overwrite?: boolean;
  /** The run to go on with; true for the latest. */
  readonly resume?: string | true;
  readonly config?: string;
  readonly backend: BackendName;
  readonly threads?: number;
}
