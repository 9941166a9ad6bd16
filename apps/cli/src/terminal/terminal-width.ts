import type { OutputStream } from "../host.ts";

/** Columns to write in: as many as one likes in a pipe; 80 in a terminal that gives none or 0. */
export function terminalWidth(stream: OutputStream): number {
  if (stream.isTTY !== true) {
    return Infinity;
  }
  return stream.columns !== undefined && stream.columns > 0 ? stream.columns : 80;
}
