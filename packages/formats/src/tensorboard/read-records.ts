import { maskedCrc32c } from "../checksums/crc32c.ts";
import { FormatError } from "../format-error.ts";

/** The records of a TFRecord file, and how many bytes they take. */
export interface Records {
  /** The data of each record, views of the file. */
  readonly records: readonly Uint8Array[];
  /** Bytes of whole records; what follows is the beginning of one that is still being written. */
  readonly consumed: number;
}

/**
 * Takes a TFRecord file apart and verifies both checks of every record.
 *
 * @throws FormatError when a check differs.
 */
export function readRecords(bytes: Uint8Array): Records {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const records: Uint8Array[] = [];
  let at = 0;
  while (at + 12 <= bytes.length) {
    const refuse = (what: string): FormatError =>
      new FormatError(
        "TFRecord",
        `record ${records.length} at byte ${at}`,
        `${what} is damaged: its check (CRC-32C) differs.`,
      );
    if (maskedCrc32c(bytes.subarray(at, at + 8)) !== view.getUint32(at + 8, true)) {
      throw refuse("the length");
    }
    const end = at + 16 + Number(view.getBigUint64(at, true));
    if (end > bytes.length) {
      break;
    }
    const data = bytes.subarray(at + 12, end - 4);
    if (maskedCrc32c(data) !== view.getUint32(end - 4, true)) {
      throw refuse("the data");
    }
    records.push(data);
    at = end;
  }
  return { records, consumed: at };
}
