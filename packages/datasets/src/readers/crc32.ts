const POLYNOMIAL = 0xedb88320;

/** What a byte does to the sum, for each of the 256. Made when it is first needed. */
let table: Int32Array | undefined;

/**
 * The checksum of a member of a zip archive, CRC-32.
 *
 * @see https://www.w3.org/TR/png/#D-CRCAppendix
 */
export function crc32(bytes: Uint8Array): number {
  const effects = (table ??= Int32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) {
      rest = (rest >>> 1) ^ ((rest & 1) === 1 ? POLYNOMIAL : 0);
    }
    return rest;
  }));
  let sum = -1;
  for (let at = 0; at < bytes.length; at++) {
    sum = (sum >>> 8) ^ effects[(sum ^ bytes[at]!) & 255]!;
  }
  return ~sum >>> 0;
}
