import type { ActivationName } from "./activation-names.ts";
import type { DatasetName } from "./dataset-facts.ts";
import type { DrawnPoint } from "./drawn-point.ts";
import type { FeatureName } from "./feature-names.ts";
import type { InitializerName } from "./initializer-names.ts";
import type { LossName } from "./loss-names.ts";
import type { OptimizerName } from "./optimizer-facts.ts";
import type { ScheduleName } from "./schedule-names.ts";

/** A hidden layer: how many units, and what each does with its sum. */
export interface HiddenLayer {
  readonly units: number;
  readonly activation: ActivationName;
}

/** What the big map shows: the class that wins, the share of one class, or how sure the network is. */
export type MapView = "classes" | "certainty" | "class0" | "class1" | "class2";

/** Epochs in a second; 0 is as many as the machine can. */
export type Speed = 0 | 1 | 10 | 60;

/** Everything that is set on the page of the plane: with the same values it shows the same run. */
export interface PlaneConfig {
  readonly dataset: DatasetName;
  readonly samplesPerClass: number;
  readonly noise: number;
  /** Share of the points to train on; the others are measured. */
  readonly trainShare: number;
  /** Decides which points there are. */
  readonly dataSeed: number;
  /** The points of the set `drawn`. */
  readonly points: readonly DrawnPoint[];
  readonly features: readonly FeatureName[];
  readonly layers: readonly HiddenLayer[];
  readonly initializer: InitializerName;
  readonly optimizer: OptimizerName;
  readonly learningRate: number;
  /** For optimizers that have one. */
  readonly momentum: number;
  readonly schedule: ScheduleName;
  readonly batchSize: number;
  readonly loss: LossName;
  /** Added to the loss: this times the sum of the absolute weights. */
  readonly l1: number;
  /** Added to the loss: half of this times the sum of the squared weights. */
  readonly l2: number;
  /** How much weights shrink per unit of learning rate. */
  readonly weightDecay: number;
  /** Gradients are shortened to this norm; 0 leaves them. */
  readonly clipNorm: number;
  /** Decides initial weights, which points are measured, and the order of batches. */
  readonly seed: number;
  readonly speed: Speed;
  /** Training accuracy of an epoch at which the run ends; above 1 it never does. */
  readonly stopAccuracy: number;
  readonly stopEpochs: number;
  readonly map: MapView;
  /** Whether the map shows the winning class only. */
  readonly discretize: boolean;
  readonly showTest: boolean;
}
