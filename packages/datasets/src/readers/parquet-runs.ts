/** Writers round the last run of packed numbers up. */
const PADDING = 512;

/**
 * Checks that runs of equal and of packed numbers make as many as announced, not more.
 *
 * @param width - bits of a number
 * @param count - how many numbers there must be
 * @param mayBeFewer - whether fewer will do, where missing values are not stored
 * @throws Error when a run is longer than what is announced
 * @see https://parquet.apache.org/docs/file-format/data-pages/encodings/ (run length encoding)
 */
export function requireRuns(bytes: Uint8Array, width: number, count: number, mayBeFewer = false): void {
  let seen = 0;
  for (let at = 0; seen < count;) {
    if (at >= bytes.length) {
      if (mayBeFewer || (width === 0 && seen === 0)) {
        return;
      }
      throw new Error(`${seen} numbers in runs where ${count} are announced`);
    }
    let header = 0;
    let scale = 1;
    for (let byte = 0x80; byte >= 0x80; scale *= 128) {
      byte = bytes[at++] ?? 0;
      header += (byte & 0x7f) * scale;
      if (scale > 2 ** 28) {
        throw new Error("a run whose length does not fit 32 bits");
      }
    }
    const isPacked = header % 2 === 1;
    const run = Math.floor(header / 2) * (isPacked ? 8 : 1);
    if (run > count - seen + (isPacked ? PADDING : 0)) {
      throw new Error(`a run of ${run} numbers where ${count - seen} are left`);
    }
    at += isPacked ? (run / 8) * width : Math.ceil(width / 8);
    seen += run;
  }
}
