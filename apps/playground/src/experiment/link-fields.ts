import { datasetNames } from "./dataset-facts.ts";
import {
  choiceField,
  featuresField,
  flagField,
  layersField,
  numberField,
  pointsField,
  wholeField,
  type Field,
} from "./fields.ts";
import { initializerNames } from "./initializer-names.ts";
import { limits } from "./limits.ts";
import { lossNames } from "./loss-names.ts";
import { optimizerNames } from "./optimizer-facts.ts";
import type { MapView, PlaneConfig, Speed } from "./plane-config.ts";
import { scheduleNames } from "./schedule-names.ts";

type Fields = {
  readonly [Name in keyof PlaneConfig]: readonly [key: string, field: Field<PlaneConfig[Name]>];
};

const strength = numberField(0, 10);
const seed = wholeField(limits.seed.least, limits.seed.most);
const speeds: readonly Speed[] = [0, 1, 10, 60];
const maps: readonly MapView[] = ["classes", "certainty", "class0", "class1", "class2"];

/** Under which key each setting stands in a link, and how it is written there. */
export const linkFields: Fields = {
  dataset: ["d", choiceField(datasetNames)],
  samplesPerClass: ["n", wholeField(limits.samplesPerClass.least, limits.samplesPerClass.most)],
  noise: ["noise", numberField(0, 1)],
  trainShare: ["train", numberField(0.1, 1)],
  dataSeed: ["dseed", seed],
  points: ["points", pointsField],
  features: ["x", featuresField],
  layers: ["layers", layersField],
  initializer: ["init", choiceField(initializerNames)],
  optimizer: ["opt", choiceField(optimizerNames)],
  learningRate: ["lr", numberField(0, limits.learningRate.most)],
  momentum: ["momentum", numberField(0, 0.999)],
  schedule: ["schedule", choiceField(scheduleNames)],
  batchSize: ["batch", wholeField(limits.batchSize.least, limits.batchSize.most)],
  loss: ["loss", choiceField(lossNames)],
  l1: ["l1", strength],
  l2: ["l2", strength],
  weightDecay: ["decay", strength],
  clipNorm: ["clip", numberField(0, 1e6)],
  seed: ["seed", seed],
  speed: ["speed", { read: (text) => speeds.find((speed) => String(speed) === text), write: String }],
  stopAccuracy: ["stop", numberField(0, 2)],
  stopEpochs: ["epochs", wholeField(limits.stopEpochs.least, limits.stopEpochs.most)],
  map: ["map", choiceField(maps)],
  discretize: ["steps", flagField],
  showTest: ["test", flagField],
};
