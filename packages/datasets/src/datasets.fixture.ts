import type { DatasetRow } from "@gradkit/testing";
import { gzipSync } from "node:zlib";
import { tarOf, zipOf } from "../test-support/archives.ts";
import { idx } from "../test-support/tiny-set.ts";
import type { Bytes } from "./bytes.ts";
import * as sets from "./index.ts";
import type { Dataset, DatasetCard } from "./index.ts";
import { readBreastCancer } from "./sets/breast-cancer.ts";
import { readCaliforniaHousing } from "./sets/california-housing.ts";
import { cifar100Layout } from "./sets/cifar100.ts";
import { cifar10Layout } from "./sets/cifar10.ts";
import { readEmnist } from "./sets/emnist.ts";
import { readIris } from "./sets/iris.ts";
import { idxDataset } from "./sets/idx-dataset.ts";
import { readCifar } from "./sets/read-cifar.ts";
import { readDigits } from "./sets/read-digits.ts";
import { readWine } from "./sets/wine.ts";

/** One set under the contract; `covers` is the name of its export. */
export interface CoveredRow extends DatasetRow<Dataset> {
  readonly covers: string;
}

const text = (lines: readonly string[]): Bytes => new TextEncoder().encode(`${lines.join("\n")}\n`);
const gzip = (bytes: Uint8Array): Bytes => new Uint8Array(gzipSync(bytes));
const content = (bytes: Bytes): { bytes: Bytes; origin: string } => ({ bytes, origin: "fixture" });
const numbers = (count: number, row: number): string[] =>
  Array.from({ length: count }, (_, i) => String(i + row / 4));
const pixels = (length: number): number[] => Array.from({ length }, (_, i) => (i * 7) % 256);

const batches: NonNullable<CoveredRow["batches"]> = (dataset, size) =>
  sets.batches(dataset, { size, dtype: "float64" });

function row(covers: string, card: DatasetCard, make: CoveredRow["make"]): CoveredRow {
  return { name: card.title, covers, card, make, batches };
}

/** Nine images in the files of MNIST's format. */
function idxRow(covers: string, card: DatasetCard): CoveredRow {
  const images = content(idx([9, 28, 28], pixels(9 * 784)));
  const labels = content(idx([9], [0, 1, 2, 3, 4, 5, 6, 7, 9]));
  return row(covers, card, () => idxDataset(card, images, labels));
}

function cifarRow(covers: string, card: DatasetCard, layout: typeof cifar10Layout): CoveredRow {
  const record = [...new Array<number>(layout.labelBytes).fill(3), ...pixels(3072)];
  const files = [...layout.train, ...layout.test].map((name) => [`folder/${name}`, Uint8Array.from(record)]);
  const archive = gzip(tarOf(Object.fromEntries(files) as Record<string, Uint8Array>));
  return row(covers, card, async () => (await readCifar(card, content(archive), layout)).train);
}

const emnistArchive = zipOf(
  Object.fromEntries(
    ["train", "test"].flatMap((split) => [
      [`gzip/emnist-balanced-${split}-images-idx3-ubyte.gz`, gzip(idx([2, 28, 28], pixels(2 * 784)))],
      [`gzip/emnist-balanced-${split}-labels-idx1-ubyte.gz`, gzip(idx([2], [0, 46]))],
    ]),
  ),
);

const digitLines = text(
  [0, 1, 2].map((label) => [...pixels(64).map((pixel) => pixel % 17), label].join(",")),
);
const housing = gzip(
  tarOf({
    "CaliforniaHousing/cal_housing.data": text([
      "-122.23,37.88,41.0,880.0,129.0,322.0,126.0,8.3252,452600.0",
      "-122.22,37.86,21.0,7099.0,1106.0,2401.0,1138.0,8.3014,358500.0",
    ]),
  }),
);

/** Every set. A new one is one row here. */
export const datasetRows: readonly CoveredRow[] = [
  row("blobs", sets.blobsCard, () => sets.blobs()),
  row("checkerboard", sets.checkerboardCard, () => sets.checkerboard()),
  row("circles", sets.circlesCard, () => sets.circles()),
  row("linearlySeparable", sets.linearlySeparableCard, () => sets.linearlySeparable()),
  row("moons", sets.moonsCard, () => sets.moons()),
  row("regressionPlane", sets.regressionPlaneCard, () => sets.regressionPlane()),
  row("sine", sets.sineCard, () => sets.sine()),
  row("spiral", sets.spiralCard, () => sets.spiral()),
  row("synth", sets.synthCard, () => sets.synth({ train: 50, test: 5 }).train),
  row("syntheticDigits", sets.syntheticDigitsCard, () => sets.syntheticDigits({ train: 20, test: 1 }).train),
  row("vertical", sets.verticalCard, () => sets.vertical()),
  row("xor", sets.xorCard, () => sets.xor()),
  idxRow("mnist", sets.mnistCard),
  idxRow("fashionMnist", sets.fashionMnistCard),
  idxRow("kmnist", sets.kmnistCard),
  row("emnist", sets.emnistCard, async () => (await readEmnist(content(emnistArchive), "balanced")).test),
  cifarRow("cifar10", sets.cifar10Card, cifar10Layout),
  cifarRow("cifar100", sets.cifar100Card, cifar100Layout),
  row("digits", sets.digitsCard, () => readDigits(sets.digitsCard, content(digitLines))),
  row("optdigits", sets.optdigitsCard, () => readDigits(sets.optdigitsCard, content(digitLines))),
  row("iris", sets.irisCard, () =>
    readIris(content(text(sets.irisCard.classNames.map((name, i) => [...numbers(4, i), name].join(","))))),
  ),
  row("wine", sets.wineCard, () =>
    readWine(content(text(["1", "2", "3"].map((name, i) => [name, ...numbers(13, i)].join(","))))),
  ),
  row("breastCancer", sets.breastCancerCard, () =>
    readBreastCancer(
      content(text(["M", "B"].map((name, i) => ["842302", name, ...numbers(30, i)].join(",")))),
    ),
  ),
  row("californiaHousing", sets.californiaHousingCard, () => readCaliforniaHousing(content(housing))),
];
