import { maskedCrc32c } from "../checksums/crc32c.ts";

/** Frames data as TFRecord files do: the length, its check, the data, their check; all least significant byte first. */
export function record(data: Uint8Array): Uint8Array {
  const framed = new Uint8Array(data.length + 16);
  const view = new DataView(framed.buffer);
  view.setBigUint64(0, BigInt(data.length), true);
  view.setUint32(8, maskedCrc32c(framed.subarray(0, 8)), true);
  framed.set(data, 12);
  view.setUint32(12 + data.length, maskedCrc32c(data), true);
  return framed;
}
