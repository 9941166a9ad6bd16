import { tensor, zeros } from "@gradkit/tensor";
import fc from "fast-check";
import { deflateSync } from "fflate";
import { expect, test } from "vitest";
import { elementsOf } from "../arrays/elements-of.ts";
import { toTensor } from "../arrays/to-tensor.ts";
import { FormatError } from "../format-error.ts";
import { damaged } from "../test-support/damaged.ts";
import { fromBase64, goldenArrays, number } from "../test-support/golden.ts";
import { writeZip } from "../zip/write-zip.ts";
import { readNpz } from "./read-npz.ts";
import { writeNpz } from "./write-npz.ts";

const { npz, members } = goldenArrays();

test.each(["stored", "compressed"] as const)("reads what NumPy wrote, %s", (kind) => {
  const arrays = readNpz(fromBase64(npz[kind]));
  expect([...arrays.keys()]).toEqual(Object.keys(members));
  for (const [name, { dtype, shape, values }] of Object.entries(members)) {
    const array = arrays.get(name)!;
    expect([name, array.dtype, array.shape]).toEqual([name, dtype, shape]);
    expect(Array.from(elementsOf(array), BigIntOrNumber)).toEqual(values.map(number));
  }
});

function BigIntOrNumber(value: number | bigint): number | bigint {
  return typeof value === "bigint" && value < 2n ** 53n ? Number(value) : value;
}

test("writes the bytes that np.savez writes", () => {
  const file = fromBase64(npz.stored);
  const written = writeNpz(Object.fromEntries(readNpz(file)));
  // Names that look like numbers come first in an object; these do not.
  expect(Buffer.from(written).equals(file)).toBe(true);
});

test("compressed archives are smaller and the same", () => {
  const arrays = { a: zeros([100, 100]), b: tensor([1, 2]) };
  const packed = writeNpz(arrays, { compress: true });
  expect(packed.length).toBeLessThan(1000);
  expect(toTensor(readNpz(packed).get("b")!).toArray()).toEqual([1, 2]);
});

test("names are keys, not paths", () => {
  const names = ["../../etc/passwd", "/a", "C:\\x", "__proto__", "größe"];
  const file = writeNpz(Object.fromEntries(names.map((name) => [name, tensor([1])])));
  expect([...readNpz(file).keys()]).toEqual(names);
});

/** An archive of one array, and where its entry in the directory begins. */
function archive(compress = false): { bytes: Uint8Array; view: DataView; entry: number } {
  const bytes = writeNpz({ a: zeros([4]) }, { compress });
  const view = new DataView(bytes.buffer);
  return { bytes, view, entry: view.getUint32(bytes.length - 6, true) };
}

test.each<[string, (lie: ReturnType<typeof archive>) => void, string]>([
  [
    "encryption",
    ({ view, entry }) => view.setUint16(entry + 8, 1, true),
    'npz: entry "a.npy": is encrypted.',
  ],
  [
    "another method",
    ({ view, entry }) => view.setUint16(entry + 10, 14, true),
    'entry "a.npy": is compressed by method 14',
  ],
  ["a wrong check", ({ view, entry }) => view.setUint32(entry + 16, 1, true), 'entry "a.npy": is damaged'],
  [
    "4 GB",
    ({ view, entry }) => view.setUint32(entry + 24, 0xfffffff0, true),
    'entry "a.npy": should have 4294967280 bytes, but has 144.',
  ],
  [
    "more bytes than there are",
    ({ view, entry }) => view.setUint32(entry + 20, 5000, true),
    "claims 5000 bytes, which reach beyond the archive.",
  ],
  [
    "a local header elsewhere",
    ({ view, entry }) => view.setUint32(entry + 42, 7, true),
    'entry "a.npy": has no header at byte 7.',
  ],
  [
    "a damaged directory",
    ({ view, entry }) => view.setUint32(entry, 7, true),
    "npz: directory: no entry stands at byte",
  ],
  [
    "a name beyond the directory",
    ({ view, entry }) => view.setUint16(entry + 28, 999, true),
    "reaches beyond the directory.",
  ],
  [
    "ZIP64",
    ({ view, bytes }) => view.setUint32(bytes.length - 6, 0xffffffff, true),
    "(ZIP64) cannot be read.",
  ],
])("refuses %s", (_, change, message) => {
  const lie = archive();
  change(lie);
  expect(() => readNpz(lie.bytes)).toThrow(message);
});

test("unpacking stops as soon as there is more than was claimed", () => {
  const bomb = deflateSync(new Uint8Array(50_000_000));
  const file = writeZip("test", new Map([["a.npy", bomb]]), false);
  const view = new DataView(file.buffer);
  const entry = view.getUint32(file.length - 6, true);
  view.setUint16(entry + 10, 8, true);
  view.setUint32(entry + 24, 1000, true);
  expect(() => readNpz(file)).toThrow('npz: entry "a.npy": unpacks to more than the 1000 bytes it claims.');
});

test("a size that lies about a deflated array takes no memory", () => {
  const { bytes, view, entry } = archive(true);
  view.setUint32(entry + 24, 0xfffffff0, true);
  expect(() => readNpz(bytes)).toThrow("should have 4294967280 bytes, but has 144.");
});

test("files that share bytes, or a name, or are no arrays, are refused", () => {
  const a = writeNpz({ a: zeros([4]), b: zeros([4]) });
  const view = new DataView(a.buffer);
  const first = view.getUint32(a.length - 6, true);
  view.setUint32(first + 51 + 42, 0, true);
  expect(() => readNpz(a)).toThrow('entry "b.npy": overlaps "a.npy".');
  const twice = writeNpz({ a: zeros([4]), b: zeros([4]) });
  twice[first + 51 + 46] = "a".charCodeAt(0);
  expect(() => readNpz(twice)).toThrow('npz: entry "a.npy": occurs twice.');
  const text = writeZip("test", new Map([["a.txt", new Uint8Array(3)]]), false);
  expect(() => readNpz(text)).toThrow('npz: entry "a.txt": is no array');
  const broken = writeZip("test", new Map([["a.npy", new Uint8Array(3)]]), false);
  expect(() => readNpz(broken)).toThrow('npz: entry "a.npy", magic: the file does not begin');
});

test("an archive without arrays, and one with a comment", () => {
  expect(readNpz(writeNpz({})).size).toBe(0);
  const { bytes, view } = archive();
  const commented = new Uint8Array(bytes.length + 5);
  view.setUint16(bytes.length - 2, 5, true);
  commented.set(bytes);
  expect(readNpz(commented).size).toBe(1);
});

test("whatever the bytes: arrays, or an error of the format", () => {
  const files = [
    fromBase64(npz.stored),
    fromBase64(npz.compressed),
    writeNpz({ a: zeros([3]) }, { compress: true }),
  ];
  fc.assert(
    fc.property(damaged(files), (bytes) => {
      try {
        expect(readNpz(bytes)).toBeInstanceOf(Map);
      } catch (error) {
        expect(error).toBeInstanceOf(FormatError);
      }
    }),
    { numRuns: 1500 },
  );
});
