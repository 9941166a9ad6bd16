import { mkdir, symlink, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { join } from "node:path";
import fc from "fast-check";
import { encode as encodeJpeg } from "jpeg-js";
import { encode as encodePng } from "fast-png";
import { describe, expect, test } from "vitest";
import golden from "../../golden/files.json" with { type: "json" };
import { temporaryFolder } from "../../test-support/temporary-folder.ts";
import type { Bytes } from "../bytes.ts";
import {
  DataFormatError,
  decodeImage,
  imageFolder,
  nodeFolder,
  readParquet,
  readTar,
  readZip,
  type Table,
} from "../index.ts";
import { gunzipWithin } from "./gunzip-within.ts";

const fromBase64 = (text: string): Bytes => new Uint8Array(Buffer.from(text, "base64"));

/** Flipped bits, cuts and noise of good files. */
function damaged(good: Bytes): fc.Arbitrary<Bytes> {
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .array(fc.nat({ max: 8 * good.length - 1 }), { minLength: 1, maxLength: 4 })
        .map((bits) => {
          const copy = good.slice();
          bits.forEach((bit) => (copy[bit >> 3]! ^= 1 << (bit & 7)));
          return copy;
        }),
    },
    { weight: 2, arbitrary: fc.nat({ max: good.length - 1 }).map((length) => good.slice(0, length)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 100 }).map((noise) => Uint8Array.from(noise)) },
  );
}

/** Reads damaged files: each gives something or an error that names the file, soon and in little memory. */
async function survives(good: Bytes, read: (bytes: Bytes) => unknown, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(damaged(good), async (bytes) => {
      try {
        await read(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(DataFormatError);
        expect(String(error)).toContain("wild");
      }
    }),
    { numRuns },
  );
}

describe("Parquet", () => {
  const column = ({ columns }: Table, name: string): unknown[] => {
    const found = columns.find((candidate) => candidate.name === name)!;
    return found.kind === "category"
      ? Array.from(found.values, (code) => found.categories[code] ?? null)
      : Array.from(found.values as ArrayLike<unknown>, (value) => (Number.isNaN(value) ? null : value));
  };

  test.each(Object.entries(golden.parquet))("what pyarrow wrote: %s", async (_, text) => {
    const table = await readParquet(fromBase64(text));
    expect(table.size).toBe(40);
    const { columns } = golden;
    for (const name of ["id", "height", "weight", "species", "count"] as const) {
      expect(column(table, name), name).toEqual(columns[name]);
    }
    expect(column(table, "tame")).toEqual(columns.tame.map(Number));
    expect(table.columns.map(({ kind }) => kind)).toEqual([
      "number",
      "number",
      "number",
      "category",
      "number",
      "number",
    ]);
  });

  test("only the columns that are wanted", async () => {
    const bytes = fromBase64(golden.parquet.snappy);
    expect((await readParquet(bytes, { columns: ["count"] })).columns.map(({ name }) => name)).toEqual([
      "count",
    ]);
    await expect(readParquet(bytes, { file: "f", columns: ["x"] })).rejects.toThrow(
      'f has no column "x"; it has id, height',
    );
  });

  test("bytes are text in hexadecimal, not missing numbers", async () => {
    const bytes = fromBase64(golden.parquetBytes);
    expect(column(await readParquet(bytes), "key")).toEqual(["00ff", "6162", "1020", null]);
    await expect(readParquet(bytes, { file: "f", kinds: { key: "number" } })).rejects.toThrow(
      'f: expected a number in row 0, column "key", found "00ff".',
    );
  });

  test("what is not read is said", async () => {
    await expect(readParquet(fromBase64(golden.parquetGzip), { file: "f" })).rejects.toThrow(
      'f: expected pages that agree with their headers in column "id" of row group 0, found compression GZIP',
    );
    await expect(readParquet(fromBase64(golden.parquetDelta))).rejects.toThrow(
      "encoding DELTA_BINARY_PACKED",
    );
    await expect(readParquet(fromBase64(golden.parquet.plain), { mostValues: 100 })).rejects.toThrow(
      "40 rows of 6 columns",
    );
    await expect(readParquet(new Uint8Array(20), { file: "f" })).rejects.toThrow("begins and ends with PAR1");
  });

  test.each(Object.entries(golden.parquet))("damage never hangs or fills the memory: %s", async (_, text) => {
    await survives(fromBase64(text), (bytes) => readParquet(bytes, { file: "wild", mostValues: 1e6 }), 1500);
  });
});

describe("images", () => {
  const png = (name: keyof typeof golden.png): Promise<unknown> =>
    decodeImage(fromBase64(golden.png[name]), "a.png");

  test("PNG of every kind", async () => {
    const image = (width: number, height: number, channels: number, data: number[]): unknown => ({
      width,
      height,
      channels,
      data: Uint8Array.from(data),
    });
    expect(await png("grey")).toEqual(image(3, 2, 1, [0, 128, 255, 1, 2, 3]));
    expect(await png("bits")).toEqual(image(3, 2, 1, [255, 0, 255, 0, 255, 0]));
    expect(await png("deep")).toEqual(image(2, 1, 1, [0x12, 0xff]));
    expect(await png("colour")).toEqual(image(2, 2, 3, [255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9]));
    expect(await png("palette")).toEqual(image(2, 1, 3, [40, 50, 60, 10, 20, 30]));
    expect(await png("alpha")).toEqual(image(1, 1, 4, [1, 2, 3, 4]));
  });

  test("indices without a palette are no grey image", async () => {
    const indices = fromBase64(golden.png.palette);
    // Its name in lower case makes a chunk one that may be passed over.
    const at = Buffer.from(indices).indexOf("PLTE");
    indices.set(Buffer.from("plTE"), at);
    await expect(decodeImage(indices, "a.png")).rejects.toThrow(
      "a.png: expected a palette in a PNG image of indices, found none",
    );
  });

  test("a header that lies about the size costs nothing", async () => {
    const good = fromBase64(golden.png.grey);
    new DataView(good.buffer).setUint32(16, 2 ** 31 - 1);
    await expect(decodeImage(good, "a.png")).rejects.toThrow(
      "a.png: expected an image that 16 compressed bytes can hold",
    );
    const bomb = encodePng({ width: 8000, height: 8000, data: new Uint8Array(64e6), channels: 1 });
    const lying = new Uint8Array(bomb);
    new DataView(lying.buffer).setUint32(16, 8);
    new DataView(lying.buffer).setUint32(20, 8);
    await expect(decodeImage(lying, "a.png")).rejects.toThrow(
      "a.png: expected at most 72 bytes inside the deflate stream",
    );
  });

  test("damage is an error that names the file", async () => {
    const photo = { width: 40, height: 30, data: Uint8Array.from({ length: 4800 }, (_, i) => (i * i) >> 5) };
    const pngBytes = new Uint8Array(encodePng({ ...photo, channels: 4 }));
    await survives(pngBytes, (bytes) => decodeImage(bytes, "wild"), 800);
    const jpegBytes = new Uint8Array(encodeJpeg(photo, 80).data);
    await survives(jpegBytes, (bytes) => decodeImage(bytes, "wild"), 300);
    const flipped = pngBytes.slice();
    flipped[100]! ^= 4;
    await expect(decodeImage(flipped, "a.png")).rejects.toThrow(/^a\.png: expected/);
  });

  test("a folder of folders of images is a set", async () => {
    const folder = await temporaryFolder();
    const grey = (value: number): Uint8Array =>
      encodePng({ width: 4, height: 2, data: new Uint8Array(8).fill(value), channels: 1 });
    const colour = encodeJpeg({ width: 4, height: 2, data: new Uint8Array(32).fill(200) }, 95).data;
    await mkdir(join(folder, "dog"));
    await mkdir(join(folder, "cat", "more"), { recursive: true });
    await writeFile(join(folder, "dog", "1.png"), grey(10));
    await writeFile(join(folder, "cat", "1.jpg"), colour);
    await writeFile(join(folder, "cat", "more", "2.PNG"), grey(30));
    await writeFile(join(folder, "cat", "notes.txt"), "no image");
    await writeFile(join(folder, "beside.png"), "no image");
    await mkdir(join(folder, ".hidden"));
    await writeFile(join(folder, ".hidden", "1.png"), "no image");
    await writeFile(join(folder, "dog", "._1.png"), "no image");
    const set = await imageFolder(await nodeFolder(folder), { name: "pets", channels: 1 });
    expect(set).toMatchObject({
      name: "pets",
      size: 3,
      featureShape: [2, 4],
      classNames: ["cat", "dog"],
      scale: 1 / 255,
    });
    expect([...set.labels]).toEqual([0, 0, 1]);
    expect([...set.features.slice(0, 24)].filter((_, i) => i % 8 === 0)).toEqual([200, 30, 10]);
    const coloured = await imageFolder(await nodeFolder(folder), { channels: 3 });
    expect(coloured.featureShape).toEqual([2, 4, 3]);
    await writeFile(
      join(folder, "dog", "2.png"),
      encodePng({ width: 1, height: 1, data: new Uint8Array(1), channels: 1 }),
    );
    await expect(imageFolder(await nodeFolder(folder))).rejects.toThrow(
      /dog\/2\.png: expected 4x2 pixels as in cat\/1\.jpg, found 1x1/,
    );
    const sized = await imageFolder(await nodeFolder(folder), { size: { height: 3, width: 5 } });
    expect(sized.featureShape.slice(0, 2)).toEqual([3, 5]);
    expect(sized.features).toHaveLength(sized.size * sized.featureShape.reduce((a, b) => a * b, 1));
    await expect(
      imageFolder(await nodeFolder(join(folder, "cat")), { signal: AbortSignal.abort(new Error("enough")) }),
    ).rejects.toThrow("enough");
  });

  test("a folder gives nothing from outside of it", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "inside"));
    await writeFile(join(folder, "secret.png"), "");
    await symlink(join(folder, "secret.png"), join(folder, "inside", "link.png"));
    const inside = await nodeFolder(join(folder, "inside"));
    await expect(inside.read("../secret.png")).rejects.toThrow('"../secret.png" leads out of');
    await expect(inside.read("link.png")).rejects.toThrow("leads out of");
    expect(await inside.list()).toEqual([]);
    await expect(imageFolder(inside)).rejects.toThrow("has no folder with PNG or JPEG images");
    await expect(nodeFolder(join(folder, "none"))).rejects.toThrow("does not exist");
    await expect(nodeFolder(join(folder, "secret.png"))).rejects.toThrow("is not a folder");
  });
});

describe("archives", () => {
  const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

  test("tar as Python writes it, with long names", () => {
    const members = readTar(fromBase64(golden.tar), "a.tar");
    expect([...members.keys()]).toEqual(["folder/a.txt", `folder/${"long/".repeat(30)}b.txt`]);
    expect([...members.values()].map(text)).toEqual(["alpha", "beta".repeat(300)]);
  });

  test("zip as Python writes it, stored and deflated", async () => {
    const members = readZip(fromBase64(golden.zip), "a.zip");
    expect([...members.keys()]).toEqual(["folder/stored.txt", "folder/deflated.txt"]);
    expect(text(await members.get("folder/stored.txt")!.read())).toBe("alpha");
    expect(text(await members.get("folder/deflated.txt")!.read())).toBe("beta".repeat(300));
  });

  test.each(["../evil", "/evil", "a/../../evil", "C:\\evil", "..\\evil", "a\\..\\b"])(
    "the name %s is refused",
    (name) => {
      const tar = fromBase64(golden.tar).slice(0, 1024);
      tar.fill(0, 0, 100);
      tar.set(new TextEncoder().encode(name));
      tar.set(new TextEncoder().encode("        "), 148);
      const sum = tar.subarray(0, 512).reduce((total, byte) => total + byte, 0);
      tar.set(new TextEncoder().encode(`${sum.toString(8).padStart(6, "0")}\0 `), 148);
      expect(() => readTar(tar, "a.tar")).toThrow(
        /a\.tar: expected members inside the folder of the archive, found the name/,
      );
      const zip = fromBase64(golden.zip);
      const padded = new TextEncoder().encode(name.padEnd("folder/stored.txt".length, "x"));
      const at = Buffer.from(zip).lastIndexOf("folder/stored.txt");
      zip.set(padded, at);
      expect(() => readZip(zip, "a.zip")).toThrow("expected members inside the folder of the archive");
    },
  );

  test("damage is an error that names the file, and a bomb is cut off", async () => {
    await survives(fromBase64(golden.tar), (bytes) => readTar(bytes, "wild"), 500);
    await survives(
      fromBase64(golden.zip),
      async (bytes) => {
        for (const member of readZip(bytes, "wild").values()) {
          expect(["alpha", "beta".repeat(300)]).toContain(text(await member.read()));
        }
      },
      500,
    );
    const flipped = fromBase64(golden.zip);
    flipped[Buffer.from(flipped).indexOf("alpha")]! ^= 1;
    await expect(readZip(flipped, "a.zip").get("folder/stored.txt")!.read()).rejects.toThrow(
      /^a\.zip\/folder\/stored\.txt: expected the CRC-32 [0-9a-f]{8}, found [0-9a-f]{8}\.$/,
    );
    const bomb = new Uint8Array(gzipSync(new Uint8Array(50_000_000)));
    await expect(gunzipWithin(bomb, 1000, "bomb.gz")).rejects.toThrow("bomb.gz: expected at most 1000 bytes");
    expect(await gunzipWithin(bomb, 50_000_000, "bomb.gz")).toHaveLength(50_000_000);
  });
});
