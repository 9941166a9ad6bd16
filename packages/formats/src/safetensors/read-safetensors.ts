import type { StoredArray } from "../arrays/stored-array.ts";
import { storedSize } from "../arrays/stored-size.ts";
import { FormatError } from "../format-error.ts";
import { safetensorsNames } from "./dtype-names.ts";
import { readSafetensorsHeader } from "./read-header.ts";

/** What a safetensors file holds. */
export interface Safetensors {
  /** The arrays by name, in the order of the header; their bytes are views of the file. */
  readonly tensors: ReadonlyMap<string, StoredArray>;
  /** The strings under `__metadata__`; none if there are none. */
  readonly metadata: ReadonlyMap<string, string>;
}

/**
 * Reads a safetensors file without copying or converting any element.
 *
 * The whole header is checked before anything is given: it must be one JSON object without duplicate names, every type
 * known, every shape whole numbers, and the tensors must cover the bytes after the header exactly, without overlap or gap.
 * Nothing is allocated for what a header only claims. Turn an array into a tensor with `toTensor`, a whole tree with
 * `restoreTree`.
 *
 * @param bytes - the whole file
 * @throws FormatError when the file breaks any of these rules; `place` names the tensor.
 * @example
 * import { readSafetensors, toTensor, writeSafetensors } from "@gradkit/formats";
 * import { tensor } from "@gradkit/tensor";
 * const file = writeSafetensors({ weight: tensor([[1, 2]]) }, { metadata: { epoch: "3" } });
 * const { tensors, metadata } = readSafetensors(file);
 * for (const [name, array] of tensors) console.log(name, toTensor(array).toArray()); // weight [ [ 1, 2 ] ]
 * console.log(metadata.get("epoch")); // 3
 * @see https://huggingface.co/docs/safetensors/index#format
 */
export function readSafetensors(bytes: Uint8Array): Safetensors {
  const { entries, data } = readSafetensorsHeader(bytes);
  const tensors = new Map<string, StoredArray>();
  let metadata: ReadonlyMap<string, string> = new Map();
  for (const [name, value] of entries) {
    if (name === "__metadata__") {
      metadata = readMetadata(value);
    } else {
      tensors.set(name, readEntry(name, value, data));
    }
  }
  requireCovered(tensors, data);
  return { tensors, metadata };
}

function readMetadata(value: unknown): ReadonlyMap<string, string> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new FormatError("safetensors", "__metadata__", "is no object of strings.");
  }
  const read = new Map<string, string>();
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== "string") {
      throw new FormatError("safetensors", `__metadata__ ${JSON.stringify(key)}`, "is no string.");
    }
    read.set(key, text);
  }
  return read;
}

function readEntry(name: string, value: unknown, data: Uint8Array): StoredArray {
  const refuse = (problem: string): FormatError =>
    new FormatError("safetensors", `tensor ${JSON.stringify(name)}`, problem);
  if (typeof value !== "object" || value === null) {
    throw refuse("is no object with dtype, shape and data_offsets.");
  }
  const fields = new Map<string, unknown>(Object.entries(value));
  const dtypeName = fields.get("dtype");
  const dtype = safetensorsNames.find(([known]) => known === dtypeName)?.[1];
  if (dtype === undefined) {
    throw refuse(
      `dtype ${JSON.stringify(dtypeName)} is unknown; known are ${safetensorsNames.map(([known]) => known).join(", ")}.`,
    );
  }
  const shape = wholeNumbers(fields.get("shape"));
  if (shape === undefined) {
    throw refuse(`shape ${JSON.stringify(fields.get("shape"))} is no list of whole numbers.`);
  }
  const [begin, end, more] = wholeNumbers(fields.get("data_offsets")) ?? [];
  if (begin === undefined || end === undefined || more !== undefined || begin > end || end > data.length) {
    throw refuse(
      `data_offsets ${JSON.stringify(fields.get("data_offsets"))} are no range within the ${data.length} bytes of data.`,
    );
  }
  const size = storedSize(dtype, shape);
  if (size !== end - begin) {
    throw refuse(
      `shape [${shape.join(", ")}] of ${String(dtypeName)} takes ${size ?? "more than any number of"} bytes, but ` +
        `data_offsets [${begin}, ${end}] hold ${end - begin}.`,
    );
  }
  return { dtype, shape, bytes: data.subarray(begin, end) };
}

function wholeNumbers(value: unknown): readonly number[] | undefined {
  return Array.isArray(value) && value.every((item) => Number.isSafeInteger(item) && item >= 0)
    ? (value as readonly number[])
    : undefined;
}

/** Every byte after the header belongs to exactly one tensor. */
function requireCovered(tensors: ReadonlyMap<string, StoredArray>, data: Uint8Array): void {
  const inOrder = [...tensors].sort(
    ([, a], [, b]) => a.bytes.byteOffset - b.bytes.byteOffset || a.bytes.length - b.bytes.length,
  );
  let covered = 0;
  for (const [name, { bytes }] of inOrder) {
    const begin = bytes.byteOffset - data.byteOffset;
    if (begin !== covered) {
      const what = begin < covered ? "overlaps the tensor before it" : "leaves a hole before it";
      throw new FormatError(
        "safetensors",
        `tensor ${JSON.stringify(name)}`,
        `${what}: it begins at ${begin}, but the bytes before it end at ${covered}.`,
      );
    }
    covered += bytes.length;
  }
  if (covered !== data.length) {
    throw new FormatError(
      "safetensors",
      "data",
      `${data.length} bytes follow the header, but its tensors cover ${covered}.`,
    );
  }
}
