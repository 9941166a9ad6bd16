import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { DataFormatError } from "../errors/data-format-error.ts";
import { gunzip } from "./gunzip.ts";

const content = Uint8Array.from({ length: 100_000 }, (_, index) => (index * index) >>> 7);
const packed = new Uint8Array(gzipSync(content));

test("unpacks", async () => {
  expect(await gunzip(packed, content.length, "a.gz")).toEqual(content);
});

test("unpacks nothing", async () => {
  expect(await gunzip(new Uint8Array(gzipSync("")), 0, "a.gz")).toHaveLength(0);
});

test("says which file ends too early", async () => {
  const error = gunzip(packed.slice(0, 500), content.length, "a.gz");
  await expect(error).rejects.toThrow("a.gz: expected a complete gzip stream, found unexpected end of file.");
  await expect(error).rejects.toBeInstanceOf(DataFormatError);
});

test.each([
  ["shorter", content.length + 1, "a.gz: expected 100001 bytes inside the gzip stream, found 100000 bytes."],
  ["longer", content.length - 1, "a.gz: expected 99999 bytes inside the gzip stream, found more."],
])("refuses content that is %s than expected", async (_, length, message) => {
  await expect(gunzip(packed, length, "a.gz")).rejects.toThrow(message);
});

test("a bomb is cut off when it exceeds the expected length", async () => {
  const bomb = new Uint8Array(gzipSync(new Uint8Array(200_000_000)));
  await expect(gunzip(bomb, 1000, "bomb.gz")).rejects.toThrow("bomb.gz: expected 1000 bytes");
});

test("no flipped bit, cut or appended byte gives wrong content", async () => {
  const damage = fc.oneof(
    fc.nat({ max: 8 * packed.length - 1 }).map((bit) => {
      const copy = packed.slice();
      copy[bit >> 3]! ^= 1 << (bit & 7);
      return copy;
    }),
    fc.nat({ max: packed.length - 1 }).map((length) => packed.slice(0, length)),
    fc.uint8Array({ minLength: 1, maxLength: 50 }).map((tail) => Uint8Array.from([...packed, ...tail])),
  );
  await fc.assert(
    fc.asyncProperty(damage, async (bytes) => {
      const result = await gunzip(bytes, content.length, "damaged.gz").catch((error: unknown) => error);
      if (result instanceof Uint8Array) {
        // Flags in the gzip header, such as the operating system, do not touch the content.
        expect(result).toEqual(content);
      } else {
        expect(result).toBeInstanceOf(DataFormatError);
        expect(result).toHaveProperty("file", "damaged.gz");
      }
    }),
    { numRuns: 200 },
  );
});
