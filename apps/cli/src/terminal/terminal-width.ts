import type { OutputStream } from "../host.ts";

/** Columns to write in: the terminal's own; 80 for a pipe, and for a terminal that gives none or 0. */
export function terminalWidth(stream: OutputStream): number {
  return stream.isTTY === true && stream.columns !== undefined && stream.columns > 0 ? stream.columns : 80;
}
