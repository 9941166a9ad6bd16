/**
 * A 32-bit cyclic redundancy check with reflected bits, all ones at the start and inverted at the end.
 *
 * @param polynomial - the reflected polynomial
 */
/* @__NO_SIDE_EFFECTS__ */
export function crc(polynomial: number): (bytes: Uint8Array) => number {
  let table: Uint32Array | undefined;
  return (bytes) => {
    table ??= tableOf(polynomial);
    let rest = 0xffffffff;
    for (let i = 0; i < bytes.length; i++) {
      rest = table[(rest ^ bytes[i]!) & 0xff]! ^ (rest >>> 8);
    }
    return (rest ^ 0xffffffff) >>> 0;
  };
}

function tableOf(polynomial: number): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) {
      rest = rest & 1 ? (rest >>> 1) ^ polynomial : rest >>> 1;
    }
    return rest;
  });
}
