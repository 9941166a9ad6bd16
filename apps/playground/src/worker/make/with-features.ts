import { datasetFromArrays, type Dataset } from "@gradkit/datasets";
import { featureAt, type FeatureName } from "../../experiment/feature-names.ts";

/** The set with these features of each point in place of its coordinates; the set itself where they are those. */
export function withFeatures(points: Dataset, features: readonly FeatureName[]): Dataset {
  if (features.join() === "x,y") {
    return points;
  }
  const { name, classNames, labels } = points;
  return datasetFromArrays(featuresOf(points.features, features), labels, {
    name,
    classNames,
    featureShape: [features.length],
  });
}

/** These features of points given as pairs of coordinates, row after row. */
export function featuresOf(points: ArrayLike<number>, features: readonly FeatureName[]): Float64Array {
  const rows = points.length / 2;
  const values = new Float64Array(rows * features.length);
  for (let row = 0; row < rows; row++) {
    const x = points[2 * row] ?? 0;
    const y = points[2 * row + 1] ?? 0;
    features.forEach((feature, column) => {
      values[row * features.length + column] = featureAt(feature, x, y);
    });
  }
  return values;
}
