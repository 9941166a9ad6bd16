import type { Tensor } from "@gradkit/tensor";
import type { Check } from "./check.ts";
import { demand } from "./demand.ts";

/** What a data set must have to be checked, whichever package it is from. */
export interface CheckedDataset {
  readonly name: string;
  readonly features: ArrayLike<number>;
  readonly featureShape: readonly number[];
  readonly scale: number;
  readonly labels: ArrayLike<number>;
  readonly labelShape?: readonly number[] | undefined;
  readonly classNames: readonly string[];
  readonly size: number;
}

/** One data set under the contract. */
export interface DatasetRow<D extends CheckedDataset = CheckedDataset> {
  readonly name: string;
  /** Makes or loads it; every time the same. */
  readonly make: () => D | Promise<D>;
  /** What is published about it. */
  readonly card?: {
    readonly name: string;
    readonly classNames: readonly string[];
    readonly featureShape: readonly number[];
  };
  /** Cuts it into batches in its own order, features multiplied by the scale, in float64. */
  readonly batches?: (dataset: D, size: number) => Iterable<{ readonly x: Tensor; readonly y: Tensor }>;
}

/**
 * What every data set must hold: as many numbers as its shapes say, labels that are classes or finite numbers, the same
 * content every time, agreement with its card, and batches that are its rows.
 *
 * @example
 * import { datasetChecks } from "@gradkit/testing";
 * const points = {
 *   name: "points", features: [0, 1, 2, 3], featureShape: [2], scale: 1,
 *   labels: [0, 1], classNames: ["a", "b"], size: 2,
 * };
 * for (const { name, run } of datasetChecks({ name: "points", make: () => points })) {
 *   await run();
 *   console.log(name); // has as many numbers as it says, has labels that are classes or finite numbers, has finite features and a scale, is the same every time
 * }
 */
export function datasetChecks<D extends CheckedDataset>(row: DatasetRow<D>): Check[] {
  const { make, card, batches } = row;
  const checks: Check[] = [
    { name: "has as many numbers as it says", run: async () => checkSizes(await make()) },
    { name: "has labels that are classes or finite numbers", run: async () => checkLabels(await make()) },
    { name: "has finite features and a scale", run: async () => checkFeatures(await make()) },
    {
      name: "is the same every time",
      run: async () => {
        const [first, second] = [await make(), await make()];
        demandEqual(first.features, second.features, "feature");
        demandEqual(first.labels, second.labels, "label");
      },
    },
  ];
  if (card) {
    checks.push({
      name: "agrees with its card",
      run: async () => {
        const { name, classNames, featureShape } = await make();
        demand(name === card.name, `it is called "${name}", its card "${card.name}"`);
        demandEqual(featureShape, card.featureShape, "length of the featureShape");
        demand(classNames.join() === card.classNames.join(), `its classes are ${classNames.join(", ")}`);
      },
    });
  }
  if (batches) {
    checks.push({ name: "has its rows in batches", run: async () => checkBatches(await make(), batches) });
  }
  return checks;
}

function widths({ featureShape, labelShape = [] }: CheckedDataset): [features: number, labels: number] {
  const product = (shape: readonly number[]): number => shape.reduce((size, length) => size * length, 1);
  return [product(featureShape), product(labelShape)];
}

function checkSizes(dataset: CheckedDataset): void {
  const { size, features, labels } = dataset;
  const [width, perLabel] = widths(dataset);
  demand(Number.isInteger(size) && size > 0, `it has ${size} rows`);
  demand(features.length === size * width, `${features.length} features for ${size} rows of ${width}`);
  demand(labels.length === size * perLabel, `${labels.length} labels for ${size} rows of ${perLabel}`);
}

function checkLabels({ labels, classNames }: CheckedDataset): void {
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at]!;
    const isClass = Number.isInteger(label) && label >= 0 && label < classNames.length;
    const holds = classNames.length === 0 ? Number.isFinite(label) : isClass;
    demand(holds, `label ${at} is ${label}, with ${classNames.length} classes`);
  }
  demand(
    new Set(classNames).size === classNames.length,
    `two classes have one name: ${classNames.join(", ")}`,
  );
}

function checkFeatures({ features, scale }: CheckedDataset): void {
  demand(Number.isFinite(scale) && scale !== 0, `its scale is ${scale}`);
  for (let at = 0; at < features.length; at++) {
    demand(Number.isFinite(features[at]), `feature ${at} is ${features[at]!}`);
  }
}

function checkBatches<D extends CheckedDataset>(
  dataset: D,
  batches: NonNullable<DatasetRow<D>["batches"]>,
): void {
  const { features, labels, scale, size } = dataset;
  const [width, perLabel] = widths(dataset);
  let row = 0;
  for (const { x, y } of batches(dataset, 7)) {
    const [someX, someY, rows] = [x.data(), y.data(), x.shape[0] ?? 0];
    demand(rows === Math.min(7, size - row), `a batch has ${rows} rows at row ${row} of ${size}`);
    for (let i = 0; i < rows * width; i++) {
      const wanted = features[row * width + i]! * scale;
      demand(someX[i] === wanted, `feature ${row * width + i} is ${someX[i]!} in a batch and not ${wanted}`);
    }
    for (let i = 0; i < rows * perLabel; i++) {
      const wanted = labels[row * perLabel + i]!;
      demand(someY[i] === wanted, `label ${row * perLabel + i} is ${someY[i]!} in a batch and not ${wanted}`);
    }
    row += rows;
  }
  demand(row === size, `batches hold ${row} of ${size} rows`);
}

function demandEqual(found: ArrayLike<number>, wanted: ArrayLike<number>, what: string): void {
  demand(found.length === wanted.length, `${found.length} ${what}s and not ${wanted.length}`);
  for (let at = 0; at < wanted.length; at++) {
    demand(Object.is(found[at], wanted[at]), `${what} ${at} is ${found[at]!} and not ${wanted[at]!}`);
  }
}
