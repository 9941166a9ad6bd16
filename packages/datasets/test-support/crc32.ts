/** The checksum of zip and PNG files. */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      rest = (rest >>> 1) ^ ((rest & 1) === 1 ? 0xedb88320 : 0);
    }
  }
  return ~rest >>> 0;
}
