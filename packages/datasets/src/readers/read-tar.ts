import type { Bytes } from "../bytes.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import { memberName } from "./member-name.ts";

const BLOCK = 512;
const text = new TextDecoder();

/**
 * The files in a tar archive by name, as views of its bytes: nothing is copied and nothing is written anywhere.
 * Folders are passed over; links and devices are refused, as are names that lead out of the folder.
 *
 * @param bytes - the archive, unpacked
 * @param file - its name, for error messages
 * @throws DataFormatError when a header is damaged, a member is longer than the archive, or a name leads out of the folder
 * @example
 * import { readTar } from "@gradkit/datasets";
 * console.log(readTar(new Uint8Array(1024), "empty.tar").size); // 0
 * @see https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html (ustar interchange format)
 */
export function readTar(bytes: Bytes, file: string): Map<string, Bytes> {
  const members = new Map<string, Bytes>();
  let longName: string | undefined;
  for (let at = 0; at < bytes.length;) {
    if (at + BLOCK > bytes.length) {
      throw new DataFormatError(
        file,
        `a tar header of ${BLOCK} bytes at ${at}`,
        `${bytes.length - at} bytes`,
      );
    }
    const header = bytes.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) {
      return members;
    }
    checkSum(header, at, file);
    const size = octal(header, 124, 12, at, file);
    const start = at + BLOCK;
    if (start + size > bytes.length) {
      throw new DataFormatError(
        file,
        `${size} bytes for the member at ${at}`,
        `${bytes.length - start} bytes`,
      );
    }
    const content = bytes.subarray(start, start + size);
    const type = String.fromCharCode(header[156]!);
    if (type === "L") {
      longName = field(content, 0, size);
    } else if (type === "x") {
      longName = paxPath(content) ?? longName;
    } else if (type === "0" || type === "\0") {
      members.set(memberName(longName ?? fullName(header), file), content);
      longName = undefined;
    } else if (!"5gK".includes(type)) {
      throw new DataFormatError(file, "files and folders", `a member of type "${type}" at ${at}`);
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return members;
}

/** The name among the records `length key=value` that come before a member whose name does not fit its header. */
function paxPath(content: Bytes): string | undefined {
  return /^\d+ path=(.*)$/m.exec(text.decode(content))?.[1];
}

function fullName(header: Bytes): string {
  const [name, prefix] = [field(header, 0, 100), field(header, 345, 155)];
  const isUstar = field(header, 257, 5) === "ustar";
  return isUstar && prefix !== "" ? `${prefix}/${name}` : name;
}

/** The sum of all bytes of the header, with spaces in the place of the sum itself. */
function checkSum(header: Bytes, at: number, file: string): void {
  let sum = 8 * 32;
  header.forEach((byte, index) => {
    sum += index >= 148 && index < 156 ? 0 : byte;
  });
  const expected = octal(header, 148, 8, at, file);
  if (sum !== expected) {
    throw new DataFormatError(file, `a tar header with the sum ${expected} at ${at}`, `the sum ${sum}`);
  }
}

function octal(header: Bytes, start: number, length: number, at: number, file: string): number {
  const digits = field(header, start, length).trim();
  if (!/^[0-7]*$/.test(digits)) {
    throw new DataFormatError(file, `an octal number in the tar header at ${at}`, JSON.stringify(digits));
  }
  return parseInt(digits || "0", 8);
}

function field(bytes: Bytes, start: number, length: number): string {
  const part = bytes.subarray(start, start + length);
  const end = part.indexOf(0);
  return text.decode(end === -1 ? part : part.subarray(0, end));
}
