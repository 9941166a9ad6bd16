import type { OutputFlags } from "../options/output-options.ts";
import type { BackendName } from "./choose-backend.ts";
import type { ActivationName } from "./activations.ts";
import type { OptimizerName } from "./optimizers.ts";

/** The options of `gradkit train`, parsed; what depends on the data set is undefined unless given. */
export interface TrainFlags extends OutputFlags {
  readonly epochs?: number;
  readonly batch?: number;
  readonly learningRate?: number;
  readonly optimizer: OptimizerName;
  readonly momentum?: number;
  readonly hidden?: readonly number[];
  readonly activation?: ActivationName;
  readonly validation?: number;
  readonly samples?: number;
  readonly seed: number;
  readonly data?: string;
  readonly offline?: boolean;
  readonly every?: number;
  readonly backend: BackendName;
}
