import { defaultConfig } from "../../experiment/default-config.ts";
import { factsOfDataset, type DatasetName } from "../../experiment/dataset-facts.ts";
import type { HiddenLayer, PlaneConfig } from "../../experiment/plane-config.ts";
import type { Racer } from "../racer.ts";

/** Everything that is set on the tab of races. */
export interface RaceConfig {
  readonly dataset: DatasetName;
  readonly layers: readonly HiddenLayer[];
  readonly batchSize: number;
  /** Decides points, initial weights and order of batches: the same for all. */
  readonly seed: number;
  /** The training loss to come down to. */
  readonly goal: number;
  /** Updates after which a racer gives up. */
  readonly mostUpdates: number;
  readonly racers: readonly Racer[];
}

/** Six of the catalogue on the spiral. */
export const defaultRace: RaceConfig = {
  dataset: "spiral",
  layers: defaultConfig.layers,
  batchSize: 32,
  seed: 0,
  goal: 0.2,
  mostUpdates: 1500,
  racers: [
    { optimizer: "adam", learningRate: 0.01, momentum: 0 },
    { optimizer: "sgd", learningRate: 0.5, momentum: 0 },
    { optimizer: "nesterov", learningRate: 0.1, momentum: 0.9 },
    { optimizer: "rmsprop", learningRate: 0.01, momentum: 0 },
    { optimizer: "adagrad", learningRate: 0.1, momentum: 0 },
    { optimizer: "muon", learningRate: 0.05, momentum: 0.95 },
  ],
};

/** How far settings may go. */
export const raceLimits = {
  goal: { least: 0.001, most: 1 },
  mostUpdates: { least: 50, most: 10_000 },
} as const;

/** The run of one racer, as the page of the plane would set it. */
export function runOf({ dataset, layers, batchSize, seed }: RaceConfig, racer: Racer): PlaneConfig {
  const { noise = 0, samplesPerClass = defaultConfig.samplesPerClass } = factsOfDataset(dataset);
  return {
    ...defaultConfig,
    ...racer,
    dataset,
    layers,
    batchSize,
    seed,
    noise,
    samplesPerClass,
    trainShare: 1,
  };
}
