import type { DatasetName } from "../../experiment/dataset-facts.ts";
import type { PaintedPoints } from "../../plane/output/paint-points.ts";
import { makeData } from "../../worker/make/make-data.ts";
import { defaultRace, runOf } from "./race-config.ts";
import { usualRacer } from "../racer.ts";

/** The points that all racers learn. */
export interface Track extends PaintedPoints {
  readonly classes: number;
}

/** The points of a race. */
export function trackOf(dataset: DatasetName, seed: number): Track {
  const { points, labels, isTest, bounds, classes } = makeData(
    runOf({ ...defaultRace, dataset, seed }, usualRacer("adam")),
  );
  return { points, labels, isTest, bounds, classes };
}
