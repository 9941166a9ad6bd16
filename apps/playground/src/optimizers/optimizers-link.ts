import type { LinkFields } from "../address/link-format.ts";
import { datasetNames } from "../experiment/dataset-facts.ts";
import { choiceField, layersField, numberField, wholeField, type Field } from "../experiment/fields.ts";
import { limits } from "../experiment/limits.ts";
import type { OptimizersTab } from "../texts/optimizers-texts.ts";
import { mostSteps, type DescendConfig } from "./descend/descend-config.ts";
import { surfaceNames, type PlanePoint } from "./descend/surfaces.ts";
import { raceLimits, type RaceConfig } from "./race/race-config.ts";
import { racersField } from "./racers-field.ts";

/** A place as `3_-2`. */
const pointField: Field<PlanePoint> = {
  read(text) {
    const [x = NaN, y = NaN, ...more] = text.split("_").map(Number);
    return Math.abs(x) <= 100 && Math.abs(y) <= 100 && more.length === 0 ? [x, y] : undefined;
  },
  write: ([x, y]) => `${Number(x.toPrecision(6))}_${Number(y.toPrecision(6))}`,
};

/** Which part of the page an address means. */
export const tabField: LinkFields<{ readonly tab: OptimizersTab }> = {
  tab: ["tab", choiceField(["descend", "race"])],
};

/** How the settings of the descents stand in a link. */
export const descendFields: LinkFields<DescendConfig> = {
  surface: ["on", choiceField(surfaceNames)],
  start: ["from", pointField],
  steps: ["steps", wholeField(1, mostSteps)],
  decay: ["decay", numberField(0.5, 1)],
  racers: ["by", racersField],
};

/** How the settings of the race stand in a link. */
export const raceFields: LinkFields<RaceConfig> = {
  dataset: ["d", choiceField(datasetNames)],
  layers: ["layers", layersField],
  batchSize: ["batch", wholeField(limits.batchSize.least, limits.batchSize.most)],
  seed: ["seed", wholeField(limits.seed.least, limits.seed.most)],
  goal: ["goal", numberField(raceLimits.goal.least, raceLimits.goal.most)],
  mostUpdates: ["most", wholeField(raceLimits.mostUpdates.least, raceLimits.mostUpdates.most)],
  racers: ["by", racersField],
};
