import { Inflate } from "fflate";
import { joinedBytes } from "../arrays/joined-bytes.ts";
import { crc32 } from "../checksums/crc32.ts";
import { FormatError } from "../format-error.ts";
import { reasonOf } from "../reason-of.ts";
import type { ZipEntry } from "./zip-entry.ts";

/** Packed bytes that are unpacked at a time; each may give a thousand times as many. */
const CHUNK = 16_384;

/**
 * The content of a file in a ZIP archive. Unpacking stops as soon as there is more than the directory says, and memory is
 * taken for what came out only, so a size that lies costs nothing.
 *
 * @throws FormatError when the content is damaged or its length or check differs from the directory.
 */
export function unpack(format: string, entry: ZipEntry): Uint8Array {
  const content = entry.method === 0 ? entry.packed : inflate(format, entry);
  const refuse = (problem: string): FormatError =>
    new FormatError(format, `entry ${JSON.stringify(entry.name)}`, problem);
  if (content.length !== entry.size) {
    throw refuse(`should have ${entry.size} bytes, but has ${content.length}.`);
  }
  if (crc32(content) !== entry.crc) {
    throw refuse("is damaged: its check (CRC-32) differs.");
  }
  return content;
}

function inflate(format: string, { name, packed, size }: ZipEntry): Uint8Array {
  const refuse = (problem: string): FormatError =>
    new FormatError(format, `entry ${JSON.stringify(name)}`, problem);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length > size) {
      throw refuse(`unpacks to more than the ${size} bytes it claims.`);
    }
  });
  for (let at = 0; at === 0 || at < packed.length; at += CHUNK) {
    try {
      stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    } catch (error) {
      throw error instanceof FormatError ? error : refuse(`is damaged: ${reasonOf(error)}.`);
    }
  }
  return joinedBytes(chunks);
}
