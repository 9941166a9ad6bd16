import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { rng } from "@gradkit/random";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { temporaryFolder } from "../../test-support/temporary-folder.ts";
import { idx } from "../../test-support/tiny-set.ts";
import { tarOf, zipOf } from "../../test-support/archives.ts";
import type { Bytes } from "../bytes.ts";
import * as datasets from "../index.ts";
import { digits, emnist, kmnist, optdigits, trainTestSplit, type DatasetCard } from "../index.ts";
import { readCaliforniaHousing } from "./california-housing.ts";
import { cifar100Card } from "./cifar100.ts";
import { cifar100Layout } from "./cifar100.ts";
import { cifar10Card, cifar10Layout } from "./cifar10.ts";
import { readEmnist } from "./emnist.ts";
import { emnistParts } from "./emnist-parts.ts";
import { readCifar } from "./read-cifar.ts";
import { readDigits } from "./read-digits.ts";
import { readFields } from "./read-fields.ts";

const gzip = (bytes: Uint8Array): Bytes => new Uint8Array(gzipSync(bytes));
const text = (content: string): Bytes => new TextEncoder().encode(content);

beforeEach(() => () => vi.unstubAllEnvs());

const cards = Object.entries(datasets).filter((entry): entry is [string, DatasetCard] =>
  entry[0].endsWith("Card"),
);

describe("cards", () => {
  test.each(cards)("%s says all there is to say", (_, card) => {
    for (const words of [card.name, card.title, card.description, card.licence, card.citation]) {
      expect(words.trim()).not.toBe("");
    }
    expect(card.authors.length).toBeGreaterThan(0);
    expect(card.source).toMatch(/^https?:\/\//);
    expect(new Set(card.classNames).size).toBe(card.classNames.length);
    for (const { name, packed, unpacked, compression } of card.files) {
      expect(packed.bytes).toBeGreaterThan(0);
      expect(packed.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(unpacked.sha256 ?? "0".repeat(64)).toMatch(/^[0-9a-f]{64}$/);
      expect(compression === "none" || name.endsWith(".gz")).toBe(true);
    }
    card.mirrors.forEach((mirror) => expect(mirror).toMatch(/^https?:\/\/.*\/$/));
  });

  test("names are told apart", () => {
    expect(new Set(cards.map(([, { name }]) => name)).size).toBe(cards.length);
  });
});

describe("formats", () => {
  test("CIFAR-10 and CIFAR-100 become images with channels last", async () => {
    const record = (labels: number[], red: number): number[] => [
      ...labels,
      ...Array.from(
        { length: 3072 },
        (_, i) => (red + Math.floor(i / 1024) * 10 + (i % 1024 === 5 ? 100 : 0)) % 256,
      ),
    ];
    const ten = gzip(
      tarOf({
        ...Object.fromEntries(
          [1, 2, 3, 4, 5].map((n) => [
            `cifar-10-batches-bin/data_batch_${n}.bin`,
            Uint8Array.from(record([n], n)),
          ]),
        ),
        "cifar-10-batches-bin/test_batch.bin": Uint8Array.from([...record([9], 1), ...record([0], 2)]),
        "cifar-10-batches-bin/readme.html": text("hello"),
      }),
    );
    const made = await readCifar(cifar10Card, { bytes: ten, origin: "c10" }, cifar10Layout);
    expect([made.train.size, made.test.size, made.train.featureShape]).toEqual([5, 2, [32, 32, 3]]);
    expect([...made.train.labels]).toEqual([1, 2, 3, 4, 5]);
    expect([...made.test.features.slice(0, 18)]).toEqual([
      1, 11, 21, 1, 11, 21, 1, 11, 21, 1, 11, 21, 1, 11, 21, 101, 111, 121,
    ]);
    const hundred = gzip(
      tarOf({
        "x/train.bin": Uint8Array.from(record([3, 77], 1)),
        "x/test.bin": Uint8Array.from(record([4, 100], 1)),
      }),
    );
    await expect(readCifar(cifar100Card, { bytes: hundred, origin: "c100" }, cifar100Layout)).rejects.toThrow(
      "c100: expected labels below 100, found 100 in row 0",
    );
    const short = gzip(tarOf({ "train.bin": new Uint8Array(5) }));
    await expect(readCifar(cifar100Card, { bytes: short, origin: "c100" }, cifar100Layout)).rejects.toThrow(
      "c100/train.bin: expected records of 3074 bytes, found 5 bytes.",
    );
  });

  test("EMNIST is turned upright, and its letters begin with 0", async () => {
    const pixels = new Uint8Array(2 * 784);
    pixels[3 * 28 + 1] = 200; // row 1, column 3 once it is upright
    const members = (split: string): [string, Uint8Array][] => [
      [`gzip/emnist-letters-${split}-images-idx3-ubyte.gz`, gzip(idx([2, 28, 28], pixels))],
      [`gzip/emnist-letters-${split}-labels-idx1-ubyte.gz`, gzip(idx([2], [1, 26]))],
    ];
    const archive = zipOf(Object.fromEntries([...members("train"), ...members("test")]));
    const { train } = await readEmnist({ bytes: archive, origin: "e.zip" }, "letters");
    expect([...train.labels]).toEqual([0, 25]);
    expect(train.classNames[25]).toBe("Z");
    expect(train.features[28 + 3]).toBe(200);
    await expect(readEmnist({ bytes: archive, origin: "e.zip" }, "digits")).rejects.toThrow(
      "the member gzip/emnist-digits",
    );
    await expect(emnist({ part: "x" as "mnist" })).rejects.toThrow(
      'emnist: part is "x"; it must be one of byclass',
    );
    expect(Object.values(emnistParts).map(({ classNames }) => classNames.length)).toEqual([
      62, 47, 47, 26, 10, 10,
    ]);
  });

  test("California housing has scikit-learn's features", async () => {
    const line = "-122.23,37.88,41.0,880.0,129.0,322.0,126.0,8.3252,452600.0\n";
    const archive = gzip(tarOf({ "CaliforniaHousing/cal_housing.data": text(line) }));
    const { features, labels } = await readCaliforniaHousing({ bytes: archive, origin: "h" });
    // The first row of sklearn.datasets.fetch_california_housing().
    const expected = [8.3252, 41, 6.98412698, 1.02380952, 322, 2.55555556, 37.88, -122.23];
    expected.forEach((value, i) => expect(features[i]).toBeCloseTo(value, 7));
    expect(labels[0]).toBe(4.526);
    await expect(readCaliforniaHousing({ bytes: gzip(tarOf({ a: text("") })), origin: "h" })).rejects.toThrow(
      "found a",
    );
  });

  test("lines with something else say where", () => {
    const digit = `${"0,".repeat(63)}17,3\n`;
    expect(() => readDigits(cards[0]![1], { bytes: text(digit), origin: "d" })).toThrow(
      'in line 1, column 64, found "17"',
    );
    const [line] = readFields({ bytes: text("\n1,x\r\n"), origin: "f" }, 2);
    expect(() => line!.number(1)).toThrow('f: expected a number in line 2, column 2, found "x".');
    expect(() => readFields({ bytes: text("1,2\n3\n"), origin: "f" }, 2)).toThrow(
      "f: expected 2 fields in line 2, found 1.",
    );
  });
});

test("a file whose content has no published checksum is checked by its length alone", async () => {
  const directory = await temporaryFolder();
  await mkdir(join(directory, "kmnist"));
  await writeFile(join(directory, "kmnist", "train-images-idx3-ubyte"), new Uint8Array(10));
  await expect(kmnist({ directory, offline: true })).rejects.toThrow(
    "expected 47040016 bytes, found 10 bytes",
  );
});

const folder = process.env["GRADKIT_DATA"];

describe.skipIf(!folder)("the real digits", () => {
  test("have the published sizes, and the packed training file is found", async () => {
    const { train, test: kept } = await optdigits({ offline: true });
    expect([train.size, kept.size]).toEqual([3823, 1797]);
    const all = await digits({ offline: true });
    expect(all.features).toEqual(kept.features);
    const counts = all.classNames.map((_, label) => all.labels.filter((other) => other === label).length);
    expect(counts).toEqual([178, 182, 177, 183, 181, 182, 181, 179, 174, 180]);
    expect(Math.max(...all.features)).toBe(16);
    const parts = trainTestSplit(all, { test: 899, rng: rng(12345) });
    expect(parts.train.size).toBe(898);
  });
});
