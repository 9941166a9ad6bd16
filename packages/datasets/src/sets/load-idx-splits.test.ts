import { mkdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { filesBelow, temporaryFolder } from "../../test-support/temporary-folder.ts";
import { tinyCard, tinyFile, writeTinySet } from "../../test-support/tiny-set.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import { DataSourceError } from "../errors/data-source-error.ts";
import { DatasetUnavailableError } from "../errors/dataset-unavailable-error.ts";
import { loadIdxSplits } from "./load-idx-splits.ts";
import type { LoadOptions } from "../load-options.ts";

const IMAGES = "tiny/train-images-idx3-ubyte.gz";

/** No network and an empty cache, so that only what a test prepares is found. */
async function isolated(): Promise<LoadOptions> {
  return { offline: true, cacheDirectory: join(await temporaryFolder(), "cache") };
}

beforeEach(() => {
  vi.stubEnv("GRADKIT_DATA", "");
  return () => vi.unstubAllEnvs();
});

test("loads the folder that GRADKIT_DATA names, without filling the cache", async () => {
  const folder = await temporaryFolder();
  await writeTinySet(folder);
  vi.stubEnv("GRADKIT_DATA", folder);
  const options = await isolated();
  const { train, test } = await loadIdxSplits(tinyCard, options);
  expect(train).toMatchObject({ name: "tiny", featureShape: [2, 3], scale: 1 / 255, size: 600 });
  expect(train.features).toEqual(tinyFile("train-images-idx3-ubyte").subarray(16));
  expect(train.labels).toEqual(tinyFile("train-labels-idx1-ubyte").subarray(8));
  expect(test.size).toBe(7);
  expect(await filesBelow(options.cacheDirectory!)).toEqual([]);
});

test("without a network nothing is written, not even a folder", async () => {
  const options = await isolated();
  await expect(loadIdxSplits(tinyCard, options)).rejects.toBeInstanceOf(DatasetUnavailableError);
  await expect(stat(options.cacheDirectory!)).rejects.toThrow("ENOENT");
});

test("accepts unpacked files", async () => {
  const folder = await temporaryFolder();
  await writeTinySet(
    folder,
    tinyCard.files.map(({ name }) => name.replace(".gz", "")),
  );
  const { test } = await loadIdxSplits(tinyCard, { ...(await isolated()), directory: folder });
  expect(test.features).toEqual(tinyFile("t10k-images-idx3-ubyte").subarray(16));
});

test("the option comes before the environment", async () => {
  const folder = await temporaryFolder();
  await writeTinySet(folder);
  vi.stubEnv("GRADKIT_DATA", join(folder, "missing"));
  await expect(loadIdxSplits(tinyCard, { ...(await isolated()), directory: folder })).resolves.toBeDefined();
});

test("a named folder that does not exist is an error, though the cache has the files", async () => {
  const cacheDirectory = await temporaryFolder();
  await writeTinySet(cacheDirectory);
  const missing = join(cacheDirectory, "missing");
  vi.stubEnv("GRADKIT_DATA", missing);
  const error = loadIdxSplits(tinyCard, { offline: true, cacheDirectory });
  await expect(error).rejects.toBeInstanceOf(DataSourceError);
  await expect(error).rejects.toThrow(`GRADKIT_DATA names "${missing}", which does not exist.`);
});

test("a named file instead of a folder, and an empty option, are errors", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "file"), "");
  const directory = join(folder, "file");
  await expect(loadIdxSplits(tinyCard, { directory })).rejects.toThrow(
    `directory names "${directory}", which is not`,
  );
  await expect(loadIdxSplits(tinyCard, { directory: "" })).rejects.toThrow(
    'directory names "", which does not exist',
  );
});

test("a file the named folder lacks is taken from the cache", async () => {
  const directory = await temporaryFolder();
  const cacheDirectory = await temporaryFolder();
  await writeTinySet(directory);
  await rm(join(directory, IMAGES));
  await writeTinySet(cacheDirectory, ["train-images-idx3-ubyte.gz"]);
  const { train } = await loadIdxSplits(tinyCard, { offline: true, directory, cacheDirectory });
  expect(train.size).toBe(600);
});

test("a truncated file in the named folder is an error that names it, though the cache has it", async () => {
  const directory = await temporaryFolder();
  await writeTinySet(directory);
  await truncate(join(directory, IMAGES), 100);
  const error = loadIdxSplits(tinyCard, { offline: true, directory, cacheDirectory: directory });
  await expect(error).rejects.toThrow(
    `${join(directory, IMAGES)}: expected ${tinyFile(IMAGES).length} bytes, found 100 bytes. ` +
      "Replace the file, or remove it from the folder that directory names.",
  );
});

test("a folder in the place of a file is an error", async () => {
  const directory = await temporaryFolder();
  await mkdir(join(directory, IMAGES), { recursive: true });
  await expect(loadIdxSplits(tinyCard, { directory })).rejects.toThrow("expected a file, found a folder");
});

test("a damaged file in the cache is discarded and reported", async () => {
  const cacheDirectory = await temporaryFolder();
  await writeTinySet(cacheDirectory);
  const damaged = await readFile(join(cacheDirectory, IMAGES));
  damaged[100]! ^= 1;
  await writeFile(join(cacheDirectory, IMAGES), damaged);
  const onWarning = vi.fn();
  const error = loadIdxSplits(tinyCard, { offline: true, cacheDirectory, onWarning });
  await expect(error).rejects.toBeInstanceOf(DatasetUnavailableError);
  expect(onWarning).toHaveBeenCalledExactlyOnceWith(
    expect.stringContaining(`${join(cacheDirectory, IMAGES)}: expected SHA-256`),
  );
  expect(await filesBelow(cacheDirectory)).not.toContain(IMAGES);
});

test("when nothing has the files, one line says where they were looked for and what to do", async () => {
  const directory = await temporaryFolder();
  const { cacheDirectory } = await isolated();
  const error = await loadIdxSplits(tinyCard, { offline: true, directory, cacheDirectory }).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DatasetUnavailableError);
  expect(error).toMatchObject({
    dataset: "tiny",
    file: IMAGES,
    failures: [
      { source: "directory", reason: `${join(directory, IMAGES)} does not exist` },
      { source: "cache", reason: `${join(cacheDirectory!, IMAGES)} does not exist` },
      { source: "network", reason: "not used, offline was asked for" },
    ],
    advice: `Set GRADKIT_DATA to a folder that holds ${IMAGES}, or put that file at ${join(cacheDirectory!, IMAGES)}.`,
  });
  expect(String(error)).not.toContain("\n");
});

test("an aborted signal ends the loading with its reason", async () => {
  const signal = AbortSignal.abort(new Error("enough"));
  await expect(loadIdxSplits(tinyCard, { signal })).rejects.toThrow("enough");
});

test.each(["connectTimeoutMs", "idleTimeoutMs"])("refuses a %s that is no time", async (name) => {
  const error = loadIdxSplits(tinyCard, { [name]: -1 });
  await expect(error).rejects.toThrow(`The option ${name} is -1; it must be above 0`);
});

test("no flipped bit and no cut in any file goes unnoticed", async () => {
  const directory = await temporaryFolder();
  await writeTinySet(directory);
  const options = { ...(await isolated()), directory };
  const files = fc.constantFrom(...tinyCard.files.map(({ name }) => `tiny/${name}`));
  await fc.assert(
    fc.asyncProperty(files, fc.nat(), fc.boolean(), async (file, position, cut) => {
      const path = join(directory, file);
      const good = tinyFile(file);
      const bad = cut ? good.slice(0, position % good.length) : good.slice();
      if (!cut) {
        bad[(position >> 3) % good.length]! ^= 1 << (position & 7);
      }
      await writeFile(path, bad);
      const error = await loadIdxSplits(tinyCard, options).catch((reason: unknown) => reason);
      await writeFile(path, good);
      expect(error).toBeInstanceOf(DataFormatError);
      expect(error).toHaveProperty("file", path);
    }),
    { numRuns: 100 },
  );
});

test.each([
  ["images of another shape", { featureShape: [3, 2] }, "expected the shape [600, 3, 2], found [600, 2, 3]"],
  ["a label without a class", { classNames: ["a", "b"] }, /expected labels below 2, found 2 in row \d+/],
])("refuses %s, even with the right checksum", async (_, change, message) => {
  const directory = await temporaryFolder();
  await writeTinySet(directory);
  await expect(loadIdxSplits({ ...tinyCard, ...change }, { directory })).rejects.toThrow(message);
});
