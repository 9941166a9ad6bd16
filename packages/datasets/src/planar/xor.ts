import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import { generatedCard } from "./generated-card.ts";

/** What the XOR set is. */
export const xorCard: DatasetCard = generatedCard({
  name: "xor",
  title: "XOR",
  description: "21 points on the two diagonals of the unit square, one class each; no line separates them.",
  source: "https://github.com/gradkit/gradkit/tree/main/packages/datasets",
  classNames: ["0", "1"],
  featureShape: [2],
  sizes: { train: 21, test: 0 },
});

/**
 * The points (0.1 i, 0.1 i) with label 0 and (0.1 i, 1 - 0.1 i) with label 1 in turn, for i from 0 to 10; in the
 * middle, where both are one point, it is there once, with label 0. Features are float64.
 *
 * @example
 * import { xor } from "@gradkit/datasets";
 * const { size, labels } = xor();
 * console.log(size, labels.filter((label) => label === 1).length); // 21 10
 * @see M. Minsky, S. Papert: Perceptrons. MIT Press, 1969.
 */
export function xor(): Dataset {
  const points: number[] = [];
  const labels: number[] = [];
  for (let i = 0; i <= 10; i++) {
    points.push(0.1 * i, 0.1 * i);
    labels.push(0);
    if (i !== 5) {
      points.push(0.1 * i, 1 - 0.1 * i);
      labels.push(1);
    }
  }
  const { name, classNames, featureShape } = xorCard;
  return {
    name,
    features: Float64Array.from(points),
    featureShape,
    scale: 1,
    labels: Uint8Array.from(labels),
    classNames,
    size: labels.length,
  };
}
