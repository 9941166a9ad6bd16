import { deflateSync } from "fflate";
import { crc32 } from "../checksums/crc32.ts";

/** The largest size the header has room for. */
const LARGEST = 0xffff_fffe;

/**
 * Writes a ZIP archive as NumPy's `savez` does: every file dated 1980, with room for long sizes in its header. Stored
 * archives are the same bytes.
 *
 * @throws RangeError when an archive would need 4 GB or 65,535 files.
 */
export function writeZip(
  writer: string,
  files: ReadonlyMap<string, Uint8Array>,
  compress: boolean,
): Uint8Array {
  const packed = [...files].map(([name, content]) => ({
    name: new TextEncoder().encode(name),
    ascii: !/[^\x20-\x7e]/.test(name),
    crc: crc32(content),
    size: content.length,
    data: compress ? deflateSync(content) : content,
  }));
  const locals = packed.map(({ name, data }) => 30 + name.length + 20 + data.length);
  const start = locals.reduce((sum, length) => sum + length, 0);
  const directory = packed.reduce((sum, { name }) => sum + 46 + name.length, 0);
  if (start + directory + 22 > LARGEST || packed.length >= 0xffff) {
    throw new RangeError(
      `${writer}: ${packed.length} arrays of ${start} bytes are more than an archive can hold.`,
    );
  }
  const archive = new Uint8Array(start + directory + 22);
  const view = new DataView(archive.buffer);
  let local = 0;
  let central = start;
  packed.forEach((file, i) => {
    const facts: Facts = { ...file, method: compress ? 8 : 0, packedSize: file.data.length };
    writeLocal(archive, view, local, facts);
    archive.set(file.data, local + 50 + file.name.length);
    writeCentral(archive, view, central, facts, local);
    local += locals[i]!;
    central += 46 + file.name.length;
  });
  writeNumbers(view, central, [
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, packed.length],
    [2, packed.length],
    [4, directory],
    [4, start],
    [2, 0],
  ]);
  return archive;
}

interface Facts {
  readonly name: Uint8Array;
  readonly ascii: boolean;
  readonly crc: number;
  readonly size: number;
  readonly packedSize: number;
  readonly method: 0 | 8;
}

/** January 1st, 1980, the first day the format knows. */
const DATE = 0x21;

function writeLocal(archive: Uint8Array, view: DataView, at: number, facts: Facts): void {
  const { name, ascii, crc, size, packedSize, method } = facts;
  const end = writeNumbers(view, at, [
    [4, 0x04034b50],
    [2, 45],
    [2, ascii ? 0 : 0x800],
    [2, method],
    [2, 0],
    [2, DATE],
    [4, crc],
    // The sizes stand in the extra field.
    [4, 0xffffffff],
    [4, 0xffffffff],
    [2, name.length],
    [2, 20],
  ]);
  archive.set(name, end);
  writeNumbers(view, end + name.length, [
    [2, 1],
    [2, 16],
    [4, size],
    [4, 0],
    [4, packedSize],
    [4, 0],
  ]);
}

function writeCentral(archive: Uint8Array, view: DataView, at: number, facts: Facts, local: number): void {
  const { name, ascii, crc, size, packedSize, method } = facts;
  const end = writeNumbers(view, at, [
    [4, 0x02014b50],
    [2, 0x032d],
    [2, 45],
    [2, ascii ? 0 : 0x800],
    [2, method],
    [2, 0],
    [2, DATE],
    [4, crc],
    [4, packedSize],
    [4, size],
    [2, name.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    // Readable and writable by the owner, in the upper half as Unix has it.
    [4, 0o600 << 16],
    [4, local],
  ]);
  archive.set(name, end);
}

function writeNumbers(
  view: DataView,
  at: number,
  numbers: readonly (readonly [width: 2 | 4, value: number])[],
): number {
  let to = at;
  for (const [width, value] of numbers) {
    if (width === 2) {
      view.setUint16(to, value, true);
    } else {
      view.setUint32(to, value, true);
    }
    to += width;
  }
  return to;
}
