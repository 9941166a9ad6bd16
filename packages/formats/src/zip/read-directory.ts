import { FormatError } from "../format-error.ts";
import type { ZipEntry } from "./zip-entry.ts";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The files of a ZIP archive, from the directory at its end. Every position is checked against the archive, and no two
 * files may share bytes, which is how archives are built that unpack to far more than they hold.
 */
export function readZipDirectory(format: string, bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(format, view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) {
    throw new FormatError(format, "directory", "archives of 4 GB or 65,535 files (ZIP64) cannot be read.");
  }
  const entries: ZipEntry[] = [];
  const taken: Range[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    const { entry, next, range } = readEntry(format, bytes, view, at, end);
    entries.push(entry);
    taken.push(range);
    at = next;
  }
  requireApart(format, entries, taken);
  return entries;
}

/** The end record stands in the last 22 bytes, or before a comment of at most 65,535. */
function findEnd(format: string, view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength) {
      return at;
    }
  }
  throw new FormatError(
    format,
    "directory",
    "no end record is found. The file is cut short, or no ZIP archive.",
  );
}

type Range = readonly [from: number, to: number];

function readEntry(
  format: string,
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
): { readonly entry: ZipEntry; readonly next: number; readonly range: Range } {
  if (at + 46 > end || view.getUint32(at, true) !== ENTRY) {
    throw new FormatError(format, "directory", `no entry stands at byte ${at}, where one should.`);
  }
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
    view.getUint16(at + offset, true),
  );
  const next = at + 46 + nameLength! + extraLength! + commentLength!;
  if (next > end) {
    throw new FormatError(format, "directory", `the entry at byte ${at} reaches beyond the directory.`);
  }
  const name = new TextDecoder().decode(bytes.slice(at + 46, at + 46 + nameLength!));
  const refuse = (problem: string): FormatError =>
    new FormatError(format, `entry ${JSON.stringify(name)}`, problem);
  if (view.getUint16(at + 8, true) & 1) {
    throw refuse("is encrypted.");
  }
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) {
    throw refuse(`is compressed by method ${method}; stored (0) and deflated (8) can be read.`);
  }
  const [crc, packedSize, size, local] = [16, 20, 24, 42].map((offset) => view.getUint32(at + offset, true));
  const range = rangeOf(view, local!, packedSize!, end, refuse);
  const packed = bytes.subarray(range[1] - packedSize!, range[1]);
  return { entry: { name, method, crc: crc!, size: size!, packed }, next, range };
}

/** The bytes a file takes in the archive, with its own header, all before the end record. */
function rangeOf(
  view: DataView,
  local: number,
  packedSize: number,
  end: number,
  refuse: (problem: string) => FormatError,
): Range {
  if (local + 30 > end || view.getUint32(local, true) !== LOCAL) {
    throw refuse(`has no header at byte ${local}.`);
  }
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packedSize > end) {
    throw refuse(`claims ${packedSize} bytes, which reach beyond the archive.`);
  }
  return [local, from + packedSize];
}

function requireApart(format: string, entries: readonly ZipEntry[], taken: readonly Range[]): void {
  const order = taken.map((_, i) => i).sort((a, b) => taken[a]![0] - taken[b]![0]);
  for (let i = 1; i < order.length; i++) {
    if (taken[order[i]!]![0] < taken[order[i - 1]!]![1]) {
      throw new FormatError(
        format,
        `entry ${JSON.stringify(entries[order[i]!]!.name)}`,
        `overlaps ${JSON.stringify(entries[order[i - 1]!]!.name)}.`,
      );
    }
  }
}
