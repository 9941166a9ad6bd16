import { FormatError } from "../format-error.ts";
import { reasonOf } from "../reason-of.ts";
import type { JsonValue } from "./write-json-lines.ts";

/**
 * Reads JSON lines: one value from every line that is not blank. Numbers that `writeJsonLines` wrote as `"NaN"` stay
 * strings.
 *
 * @param bytes - the file, UTF-8, with or without a line feed at its end
 * @throws FormatError when the bytes are no UTF-8 or a line is no JSON; `place` names the line, counted from 1.
 * @example
 * import { readJsonLines } from "@gradkit/formats";
 * console.log(readJsonLines(new TextEncoder().encode('{"step":1}\n{"step":2}\n'))); // [ { step: 1 }, { step: 2 } ]
 * @see https://jsonlines.org
 */
export function readJsonLines(bytes: Uint8Array): JsonValue[] {
  return decode(bytes)
    .split("\n")
    .flatMap((line, i) => (line.trim() === "" ? [] : [parse(line, i + 1)]));
}

function decode(bytes: Uint8Array): string {
  try {
    // A copy, because decoders refuse memory that is shared with threads.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes.slice());
  } catch {
    throw new FormatError("JSON lines", "file", "is not valid UTF-8.");
  }
}

function parse(line: string, number: number): JsonValue {
  try {
    return JSON.parse(line) as JsonValue;
  } catch (error) {
    const reason = reasonOf(error);
    throw new FormatError("JSON lines", `line ${number}`, `is no JSON: ${reason}.`);
  }
}
