import { split, type Dataset } from "@gradkit/datasets";
import { fromData } from "@gradkit/tensor";
import { generatorsOf } from "@gradkit/training";
import { factsOfDataset } from "../../experiment/dataset-facts.ts";
import type { PlaneConfig } from "../../experiment/plane-config.ts";
import { validationShare } from "../../experiment/validation-share.ts";
import type { Bounds } from "../protocol.ts";
import { boundsOf } from "../view/bounds-of.ts";
import type { PointTensors } from "../view/measure-points.ts";
import { makePoints } from "./make-points.ts";
import { withFeatures } from "./with-features.ts";

/** The points of a run, as training and as the page want them. */
export interface PlaneData {
  readonly train: Dataset;
  readonly trainTensors: PointTensors;
  readonly testTensors: PointTensors;
  /** Pairs of coordinates, those to train on first. */
  readonly points: Float32Array;
  readonly labels: Uint8Array;
  readonly isTest: Uint8Array;
  readonly classes: number;
  readonly bounds: Bounds;
}

/** Makes the points and sets a share aside, drawn as `fit` of `@gradkit/training` draws it. */
export function makeData(config: PlaneConfig): PlaneData {
  const all = makePoints(config.dataset, config);
  // A set drawn by hand may be smaller than a share of it needs.
  const share = all.size < 5 ? 0 : validationShare(config);
  const draw = (set: Dataset): ReturnType<typeof split> => split(set, share, generatorsOf(config.seed).share);
  const { train, validation } = draw(withFeatures(all, config.features));
  const places = draw(all);
  const points = Float32Array.from([...places.train.features, ...places.validation.features]);
  return {
    train,
    trainTensors: tensorsOf(train),
    testTensors: tensorsOf(validation),
    points,
    labels: Uint8Array.from([...train.labels, ...validation.labels]),
    isTest: Uint8Array.from({ length: all.size }, (_, row) => Number(row >= train.size)),
    classes: factsOfDataset(config.dataset).classes,
    bounds: boundsOf(points, config.dataset === "drawn"),
  };
}

function tensorsOf({ features, labels, size, featureShape }: Dataset): PointTensors {
  return {
    x: fromData(Float32Array.from(features), [size, ...featureShape]),
    y: fromData(Int32Array.from(labels), [size]),
    size,
  };
}
