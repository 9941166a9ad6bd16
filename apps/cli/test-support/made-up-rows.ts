import type { Dataset, DatasetCard } from "@gradkit/datasets";
import { rng } from "@gradkit/random";

/** Rows as those of a set, without its files: of its shape, with its classes, without any sense. */
export function madeUpRows(
  { name, featureShape, classNames }: DatasetCard,
  size: number,
  seed: number,
): Dataset {
  const generator = rng(seed);
  const width = featureShape.reduce((product, length) => product * length, 1);
  const isImage = featureShape.length > 1;
  const values = generator.integers(0, 256, size * width);
  const labels = Array.from({ length: size }, (_, row) => (classNames.length === 0 ? 0.5 + row : row % classNames.length)); // prettier-ignore
  return {
    name,
    features: isImage ? Uint8Array.from(values) : Float64Array.from(values),
    featureShape,
    scale: isImage ? 1 / 255 : 1,
    labels: classNames.length === 0 ? Float64Array.from(labels) : Uint8Array.from(labels),
    classNames,
    size,
  };
}
