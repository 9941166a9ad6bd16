import type { Dataset } from "../dataset.ts";
import type { PlanarSettings } from "./planar-options.ts";

/** Writes the points of one class, x and y in turn. */
export type DrawClass = (points: Float64Array, label: number) => void;

/** A set of points in the plane, one class after the other. */
export function planarDataset(name: string, settings: PlanarSettings, drawClass: DrawClass): Dataset {
  const { classes, samplesPerClass } = settings;
  const size = classes * samplesPerClass;
  const features = new Float64Array(2 * size);
  const labels = new Int32Array(size);
  for (let label = 0; label < classes; label++) {
    const start = label * samplesPerClass;
    drawClass(features.subarray(2 * start, 2 * (start + samplesPerClass)), label);
    labels.fill(label, start, start + samplesPerClass);
  }
  const classNames = Array.from({ length: classes }, (_, label) => String(label));
  return { name, features, featureShape: [2], scale: 1, labels, classNames, size };
}
