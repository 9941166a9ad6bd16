import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, temporaryFolder } from "../../test-support/temporary-folder.ts";
import { diskStore } from "./disk-store.ts";

test("writes whole files under their own names and nothing else", async () => {
  const folder = await temporaryFolder();
  const store = await diskStore(join(folder, "made", "on", "demand"));
  expect(await store.read("mnist/a", 3)).toBeUndefined();
  await Promise.all([1, 2, 3, 4].map((byte) => store.write("mnist/a", new Uint8Array(3).fill(byte))));
  expect(await filesBelow(folder)).toEqual(["made/on/demand/mnist/a"]);
  const bytes = await store.read("mnist/a", 3);
  expect(bytes?.constructor).toBe(Uint8Array);
  expect(new Set(bytes).size).toBe(1);
});

test("a write that fails leaves the old file and no part of the new one", async () => {
  const folder = await temporaryFolder();
  const store = await diskStore(folder);
  // The rename fails because the target is a folder that is not empty.
  await store.write("a/file", Uint8Array.of(1));
  await expect(store.write("a", Uint8Array.of(2))).rejects.toThrow();
  expect(await filesBelow(folder)).toEqual(["a/file"]);
  expect([...(await readFile(join(folder, "a/file")))]).toEqual([1]);
});

test("refuses a file of another length without reading it", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "a"), "four");
  const store = await diskStore(folder);
  await expect(store.read("a", 3)).rejects.toThrow(`${join(folder, "a")}: expected 3 bytes, found 4 bytes.`);
});

test("removes what is there, and does not mind what is not", async () => {
  const store = await diskStore(await temporaryFolder());
  await store.write("a", Uint8Array.of(1));
  await store.remove("a");
  await store.remove("a");
  expect(await store.read("a", 1)).toBeUndefined();
});
