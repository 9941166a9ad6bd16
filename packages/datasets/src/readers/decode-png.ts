import type { Bytes } from "../bytes.ts";
import { DataFormatError } from "../errors/data-format-error.ts";
import type { DecodedImage } from "./decode-image.ts";
import { gunzipWithin } from "./gunzip-within.ts";
import { pngChunks } from "./png-chunks.ts";

/** Deflate cannot pack more than so many bytes into one. */
const DENSEST = 1032;
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Decodes a PNG image; of 16 bits per channel the upper eight are kept, palettes become colours.
 *
 * @throws DataFormatError when the image is damaged or larger than its bytes can be
 */
export async function decodePng(bytes: Bytes, file: string): Promise<DecodedImage> {
  const { clean, header, packedBytes } = pngChunks(bytes, file);
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const bits = view.getUint8(8) * (CHANNELS[view.getUint8(9)] ?? NaN);
  const rawBytes = height * (1 + Math.ceil((width * bits) / 8));
  // An interlaced image has a filter byte per row of each of its seven passes.
  const most = view.getUint8(12) === 0 ? rawBytes : rawBytes + 7 * (height + 8);
  if (!(width > 0 && height > 0 && rawBytes <= packedBytes * DENSEST)) {
    throw new DataFormatError(
      file,
      `an image that ${packedBytes} compressed bytes can hold`,
      `${width}x${height} pixels of ${bits} bits in the header`,
    );
  }
  if (packedBytes * DENSEST > 2 * most + 65_536) {
    await requireRawBytes(clean, most, file);
  }
  try {
    const { decode, convertIndexedToRgb } = await import("fast-png");
    const png = decode(clean, { checkCrc: true });
    if (view.getUint8(9) === 3 && !png.palette) {
      throw new DataFormatError(file, "a palette in a PNG image of indices", "none");
    }
    const image = png.palette ? { ...png, data: convertIndexedToRgb(png) } : png;
    const pixels = png.width * png.height;
    const channels = png.palette ? (png.palette[0]?.length ?? 3) : png.channels;
    const data = toBytes(image.data, png.palette ? 8 : png.depth, pixels * channels, png.width, channels);
    return { height: png.height, width: png.width, channels, data };
  } catch (error) {
    throw error instanceof DataFormatError
      ? error
      : new DataFormatError(file, "a PNG image", error instanceof Error ? error.message : "damaged data");
  }
}

/** Unpacks the pixels alone, up to what the header announces, so that a small file cannot fill the memory. */
async function requireRawBytes(clean: Bytes, most: number, file: string): Promise<void> {
  const view = new DataView(clean.buffer, clean.byteOffset, clean.length);
  const parts: Bytes[] = [];
  for (let at = 8; at < clean.length; at += 12 + view.getUint32(at)) {
    if (view.getUint32(at + 4) === 0x49444154) {
      parts.push(clean.subarray(at + 8, at + 8 + view.getUint32(at)));
    }
  }
  const packed = new Uint8Array(await new Blob(parts).arrayBuffer());
  await gunzipWithin(packed, most, file, "deflate");
}

/** Eight bits per sample: 16 lose their lower half, fewer are spread out. */
function toBytes(
  data: Uint8Array | Uint8ClampedArray | Uint16Array,
  depth: number,
  samples: number,
  width: number,
  channels: number,
): Uint8Array {
  if (depth === 16) {
    return Uint8Array.from(data, (value) => value >> 8);
  }
  if (depth === 8) {
    return Uint8Array.from(data);
  }
  const perRow = width * channels;
  const rowBytes = Math.ceil((perRow * depth) / 8);
  const spread = 255 / (2 ** depth - 1);
  const bytes = new Uint8Array(samples);
  for (let i = 0; i < samples; i++) {
    const [row, column] = [Math.floor(i / perRow), i % perRow];
    const bit = column * depth;
    const byte = data[row * rowBytes + (bit >> 3)]!;
    bytes[i] = ((byte >> (8 - depth - (bit & 7))) & (2 ** depth - 1)) * spread;
  }
  return bytes;
}
