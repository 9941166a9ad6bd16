import { crc32 } from "./crc32.ts";

/**
 * Bytes of grey (1 for each pixel) or red, green, blue (3) as the address of an image that needs no file.
 *
 * The pixels are stored as they are: images of a network are small, and every viewer reads them.
 */
export function pngDataUrl(pixels: Uint8Array, width: number, height: number, channels: 1 | 3): string {
  const row = width * channels;
  const raw = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y++) {
    raw.set(pixels.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  }
  const header = [...uint32(width), ...uint32(height), 8, channels === 1 ? 0 : 2, 0, 0, 0];
  const file = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", Uint8Array.from(header)),
    chunk("IDAT", stored(raw)),
    chunk("IEND", new Uint8Array(0)),
  ];
  return `data:image/png;base64,${base64(file)}`;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = new Uint8Array(4 + data.length);
  body.set(Array.from(type, (letter) => letter.charCodeAt(0)));
  body.set(data, 4);
  return Uint8Array.of(...uint32(data.length), ...body, ...uint32(crc32(body)));
}

/** A zlib stream of blocks that are not compressed, at most 65,535 bytes each. */
function stored(raw: Uint8Array): Uint8Array {
  const parts: number[] = [0x78, 0x01];
  for (let start = 0; start < raw.length; start += 65535) {
    const block = raw.subarray(start, start + 65535);
    const last = start + 65535 >= raw.length ? 1 : 0;
    parts.push(last, block.length & 255, block.length >> 8, ~block.length & 255, (~block.length >> 8) & 255);
    block.forEach((byte) => parts.push(byte));
  }
  let [a, b] = [1, 0];
  raw.forEach((byte) => {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  });
  return Uint8Array.from([...parts, ...uint32(((b << 16) | a) >>> 0)]);
}

function uint32(value: number): [number, number, number, number] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
}

function base64(parts: readonly Uint8Array[]): string {
  let text = "";
  for (const part of parts) {
    part.forEach((byte) => (text += String.fromCharCode(byte)));
  }
  return btoa(text);
}
