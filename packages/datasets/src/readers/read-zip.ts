import type { Bytes } from "../bytes.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import { crc32 } from "./crc32.ts";
import { gunzipWithin } from "./gunzip-within.ts";
import { memberName } from "./member-name.ts";

/** A file in a zip archive, unpacked when it is asked for. */
export interface ZipMember {
  /** Its length as the archive states it; what unpacks to another length is an error. */
  readonly bytes: number;
  /** @throws DataFormatError when it is damaged (its CRC-32 differs) or compressed in another way than deflate */
  read(): Promise<Bytes>;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * The files in a zip archive by name, from its directory; nothing is unpacked before it is asked for, and nothing is
 * written anywhere. Archives beyond 4 GB and encrypted ones are not read.
 *
 * @param bytes - the archive
 * @param file - its name, for error messages
 * @throws DataFormatError when the directory is damaged or a name leads out of the folder
 * @example
 * import { readZip } from "@gradkit/datasets";
 * const empty = Uint8Array.of(0x50, 0x4b, 5, 6, ...new Array<number>(18).fill(0));
 * console.log(readZip(empty, "empty.zip").size); // 0
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function readZip(bytes: Bytes, file: string): Map<string, ZipMember> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = findEnd(view, file);
  const count = view.getUint16(end + 10, true);
  const members = new Map<string, ZipMember>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) {
      throw new DataFormatError(
        file,
        `entry ${i + 1} of ${count} of the zip directory at ${at}`,
        "something else",
      );
    }
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) {
      throw new DataFormatError(file, `a zip directory that ends before ${end}`, `an entry up to ${next}`);
    }
    const raw = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const name = memberName(raw, file);
    if (!raw.endsWith("/")) {
      members.set(name, zipMember(view, at, `${file}/${name}`));
    }
    at = next;
  }
  return members;
}

function zipMember(view: DataView<ArrayBuffer>, entry: number, file: string): ZipMember {
  const flags = view.getUint16(entry + 8, true);
  const method = view.getUint16(entry + 10, true);
  const sum = view.getUint32(entry + 16, true);
  const packedBytes = view.getUint32(entry + 20, true);
  const bytes = view.getUint32(entry + 24, true);
  const local = view.getUint32(entry + 42, true);
  return {
    bytes,
    read: async () => {
      if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) {
        throw new DataFormatError(file, `a zip header at ${local}`, "something else");
      }
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + packedBytes > view.byteLength) {
        throw new DataFormatError(
          file,
          `${packedBytes} bytes at ${start}`,
          `${view.byteLength - start} bytes`,
        );
      }
      if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) {
        const found = (flags & 1) === 0 ? `compression method ${method}` : "an encrypted member";
        throw new DataFormatError(file, "a member that is stored or deflated", found);
      }
      const packed = new Uint8Array(view.buffer, view.byteOffset + start, packedBytes);
      const content = method === 0 ? packed : await gunzipWithin(packed, bytes, file, "deflate-raw");
      if (content.length !== bytes) {
        throw new DataFormatError(file, `${bytes} bytes`, `${content.length} bytes`);
      }
      const found = crc32(content);
      if (found !== sum) {
        throw new DataFormatError(file, `the CRC-32 ${hex(sum)}`, hex(found));
      }
      return content;
    },
  };
}

function hex(sum: number): string {
  return sum.toString(16).padStart(8, "0");
}

/** The end record is the last thing in the file but for a comment of at most 65,535 bytes. */
function findEnd(view: DataView, file: string): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === END) {
      return at;
    }
  }
  throw new DataFormatError(file, "a zip archive, which ends with a directory", "no directory");
}
