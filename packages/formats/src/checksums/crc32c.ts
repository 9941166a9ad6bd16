import { crc } from "./crc.ts";

/** The check by Castagnoli, which TFRecord files carry. */
export const crc32c = crc(0x82f63b78);

/** The check as TFRecord stores it, turned and shifted, so that a check of data that hold checks is no trivial one. */
export function maskedCrc32c(bytes: Uint8Array): number {
  const check = crc32c(bytes);
  return (((check >>> 15) | (check << 17)) + 0xa282ead8) >>> 0;
}
