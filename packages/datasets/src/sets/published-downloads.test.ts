import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { tarOf, zipOf } from "../../test-support/archives.ts";
import { serve } from "../../test-support/serve.ts";
import { temporaryFolder } from "../../test-support/temporary-folder.ts";
import { idx } from "../../test-support/tiny-set.ts";
import type { Bytes } from "../bytes.ts";
import type { DataFile } from "../data-file.ts";
import type { Dataset } from "../dataset.ts";
import type { DatasetCard } from "../dataset-card.ts";
import { DatasetUnavailableError, removeCached } from "../index.ts";
import type { LoadOptions } from "../load-options.ts";
import type { FileContent } from "../sources/load-file.ts";
import type { Splits } from "../splits/splits.ts";
import { californiaHousing, californiaHousingCard, readCaliforniaHousing } from "./california-housing.ts";
import { cifar100, cifar100Card, cifar100Layout } from "./cifar100.ts";
import { cifar10, cifar10Card, cifar10Layout } from "./cifar10.ts";
import { contentLoader } from "./content-loader.ts";
import { emnist, emnistCard, readEmnist } from "./emnist.ts";
import { optdigits, optdigitsCard } from "./optdigits.ts";
import { readCifar } from "./read-cifar.ts";
import { readDigits } from "./read-digits.ts";

const gzip = (bytes: Uint8Array): Bytes => new Uint8Array(gzipSync(bytes));
const text = (content: string): Bytes => new TextEncoder().encode(content);
const photograph = (...labels: number[]): Uint8Array => Uint8Array.from([...labels, ...new Array<number>(3072).fill(9)]); // prettier-ignore

function emnistArchive(): Bytes {
  const members = ["train", "test"].flatMap((split): [string, Uint8Array][] => [
    [`gzip/emnist-balanced-${split}-images-idx3-ubyte.gz`, gzip(idx([1, 28, 28], new Uint8Array(784)))],
    [`gzip/emnist-balanced-${split}-labels-idx1-ubyte.gz`, gzip(idx([1], [46]))],
  ]);
  return zipOf(Object.fromEntries(members));
}

function cifar10Archive(): Bytes {
  const names = [...cifar10Layout.train, ...cifar10Layout.test];
  return gzip(tarOf(Object.fromEntries(names.map((name, i) => [`x/${name}`, photograph(i)]))));
}

/** A set whose published files are too large for a test: with files of the same form, in few rows. */
interface SmallSet {
  readonly card: DatasetCard;
  readonly files: readonly Bytes[];
  readonly read: (contents: readonly FileContent[], card: DatasetCard) => Promise<Splits | Dataset>;
  readonly load: (options: LoadOptions) => Promise<unknown>;
  readonly rows: number;
}

const digit = `${"16,".repeat(64)}7\n`;
const sets: readonly SmallSet[] = [
  { card: emnistCard, files: [emnistArchive()], read: ([archive]) => readEmnist(archive!, "balanced"), load: emnist, rows: 1 },
  { card: cifar10Card, files: [cifar10Archive()], read: ([archive], card) => readCifar(card, archive!, cifar10Layout), load: cifar10, rows: 5 },
  { card: cifar100Card, files: [gzip(tarOf({ "x/train.bin": photograph(3, 77), "x/test.bin": photograph(0, 99) }))], read: ([archive], card) => readCifar(card, archive!, cifar100Layout), load: cifar100, rows: 1 },
  { card: optdigitsCard, files: [text(digit + digit), gzip(text(digit))], read: ([train, kept], card) => Promise.resolve({ train: readDigits(card, train!), test: readDigits(card, kept!) }), load: optdigits, rows: 2 },
  { card: californiaHousingCard, files: [gzip(tarOf({ "CaliforniaHousing/cal_housing.data": text("-122.23,37.88,41,880,129,322,126,8.3252,452600\n") }))], read: ([archive]) => readCaliforniaHousing(archive!), load: californiaHousing, rows: 1 },
]; // prettier-ignore

const print = (bytes: Uint8Array): DataFile["packed"] => ({
  bytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
});

/** The card with the checksums of the small files. */
function smallCard({ card, files }: SmallSet): DatasetCard {
  const described = card.files.map((file, i) => {
    const packed = files[i]!;
    const isGzip = file.compression !== "none";
    return { ...file, packed: print(packed), unpacked: isGzip ? print(text(digit)) : print(packed) };
  });
  return { ...card, files: described };
}

// The real files, where somebody has them, are not what is tested here.
beforeEach(() => {
  vi.stubEnv("GRADKIT_DATA", "");
  return () => vi.unstubAllEnvs();
});

describe.each(sets)("$card.title", (set) => {
  test("is downloaded, checked, read and kept until it is cleared", async () => {
    const card = smallCard(set);
    const asked: string[] = [];
    const mirror = await serve((request, response) => {
      asked.push(request.url ?? "");
      const place = card.files.findIndex(({ name }) => request.url === `/${name}`);
      response.statusCode = place < 0 ? 404 : 200;
      response.end(set.files[place]);
    });
    const cacheDirectory = await temporaryFolder();
    for (let attempt = 0; attempt < 2; attempt++) {
      const load = await contentLoader(card, { cacheDirectory, mirrors: [mirror] });
      const contents: FileContent[] = [];
      for (const file of card.files) {
        contents.push(await load(file));
      }
      const made = await set.read(contents, card);
      const train = "train" in made ? made.train : made;
      expect([train.size, train.featureShape, train.classNames]).toEqual([set.rows, card.featureShape, card.classNames]); // prettier-ignore
    }
    expect(asked).toEqual(card.files.map(({ name }) => `/${name}`));
    expect(await readdir(cacheDirectory)).toEqual([card.folder ?? card.name]);
    expect(await removeCached(card, { cacheDirectory })).toHaveLength(card.files.length);
    expect(await readdir(`${cacheDirectory}/${card.folder ?? card.name}`)).toEqual([]);
  });

  test("says where it was looked for when it cannot be downloaded", async () => {
    const mirror = await serve((_, response) => {
      response.statusCode = 404;
      response.end();
    });
    const options = { cacheDirectory: await temporaryFolder(), mirrors: [mirror] };
    const error: unknown = await set.load(options).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DatasetUnavailableError);
    expect(String(error)).toContain(`${set.card.folder ?? set.card.name}/${set.card.files[0]!.name}`);
    expect(String(error)).toMatch(/404.*Set GRADKIT_DATA to a folder that holds/);
  });
});
