import { writeFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, temporaryFolder } from "../../test-support/temporary-folder.ts";
import { irisCard, mnistCard, removeCached } from "../index.ts";

test("files of one set are removed from the cache, packed and unpacked, and no others", async () => {
  const cacheDirectory = await temporaryFolder();
  for (const name of [
    "mnist/train-images-idx3-ubyte.gz",
    "mnist/train-images-idx3-ubyte.gz.partial",
    "mnist/t10k-labels-idx1-ubyte",
    "mnist/notes.txt",
    "iris/iris.data",
  ]) {
    await mkdir(join(cacheDirectory, name, ".."), { recursive: true });
    await writeFile(join(cacheDirectory, name), "x");
  }
  const removed = await removeCached(mnistCard, { cacheDirectory });
  expect(removed).toEqual([
    join(cacheDirectory, "mnist/train-images-idx3-ubyte.gz.partial"),
    join(cacheDirectory, "mnist/train-images-idx3-ubyte.gz"),
    join(cacheDirectory, "mnist/t10k-labels-idx1-ubyte"),
  ]);
  expect(await filesBelow(cacheDirectory)).toEqual(["iris/iris.data", "mnist/notes.txt"]);
  expect(await removeCached(irisCard, { cacheDirectory })).toHaveLength(1);
  expect(await removeCached(irisCard, { cacheDirectory })).toEqual([]);
});
