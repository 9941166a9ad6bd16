import { crc } from "./crc.ts";

/** The check of ZIP and PNG files. */
export const crc32 = crc(0xedb88320);
