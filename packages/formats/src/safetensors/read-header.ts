import { FormatError } from "../format-error.ts";
import { reasonOf } from "../reason-of.ts";
import { duplicateKey } from "./duplicate-key.ts";

/** The most bytes a header may have, as the reference implementation has it. */
const LARGEST_HEADER = 100_000_000;

/** A header that is a JSON object without duplicates, and the bytes after it. */
export interface SafetensorsHeader {
  readonly entries: readonly (readonly [name: string, value: unknown])[];
  readonly data: Uint8Array;
}

/** Reads what stands before the tensors: eight bytes of length, and as much JSON. */
export function readSafetensorsHeader(bytes: Uint8Array): SafetensorsHeader {
  if (bytes.length < 8) {
    throw new FormatError("safetensors", "header length", `needs 8 bytes, but the file has ${bytes.length}.`);
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
  if (length > LARGEST_HEADER) {
    throw refuse(
      `${length.toString()} bytes long, but at most ${LARGEST_HEADER} are allowed.`,
      "header length",
    );
  }
  if (Number(length) > bytes.length - 8) {
    throw refuse(
      `${length.toString()} bytes long, but only ${bytes.length - 8} follow. The file is cut short, or no safetensors file.`,
      "header length",
    );
  }
  const data = bytes.subarray(8 + Number(length));
  return { entries: Object.entries(parse(bytes.subarray(8, 8 + Number(length)))), data };
}

function parse(header: Uint8Array): object {
  if (header[0] !== 0x7b) {
    throw refuse(`begins with byte ${header[0] ?? "nothing"}, but must begin with "{".`);
  }
  const text = decode(header);
  const value = parseJson(text);
  if (typeof value !== "object" || value === null) {
    throw refuse("is no JSON object.");
  }
  const twice = duplicateKey(text);
  if (twice !== undefined) {
    throw refuse(`has the name ${JSON.stringify(twice)} twice.`);
  }
  return value;
}

function decode(header: Uint8Array): string {
  try {
    // A copy, because decoders refuse memory that is shared with threads.
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(header.slice());
  } catch {
    throw refuse("is not valid UTF-8.");
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refuse(`is not valid JSON: ${reasonOf(error)}.`);
  }
}

function refuse(problem: string, place = "header"): FormatError {
  return new FormatError("safetensors", place, problem);
}
