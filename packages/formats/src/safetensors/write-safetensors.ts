import { storedFrom, type Storable } from "../arrays/storable.ts";
import type { StoredArray } from "../arrays/stored-array.ts";
import { safetensorsNames } from "./dtype-names.ts";

/** What else goes into a safetensors file. */
export interface WriteSafetensorsOptions {
  /** Strings about the file, such as the epoch or a description of the model. Default none. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/**
 * Writes a safetensors file, which PyTorch, NumPy, Hugging Face and many others read.
 *
 * The same bytes as the reference implementation writes: the widest types first and then by name, so that every tensor
 * is aligned and readers need not copy, and the header padded to a multiple of 8. A parameter tree becomes names with
 * `flattenTree`; smaller types come from `toStored`.
 *
 * @param tensors - tensors, or arrays that are ready, by name; the name `__metadata__` is taken
 * @throws RangeError when the bytes of an array do not fit its shape, or a name is `__metadata__`.
 * @example
 * import { flattenTree, readSafetensors, toStored, writeSafetensors } from "@gradkit/formats";
 * import { ones } from "@gradkit/tensor";
 * const params = [{ weight: ones([2, 3]), bias: ones([3]) }];
 * const file = writeSafetensors({ ...flattenTree(params), half: toStored(ones([4]), "bfloat16") });
 * console.log([...readSafetensors(file).tensors.keys()]); // [ '0.bias', '0.weight', 'half' ]
 * @see https://huggingface.co/docs/safetensors/index#format
 */
export function writeSafetensors(
  tensors: Readonly<Record<string, Storable>>,
  { metadata }: WriteSafetensorsOptions = {},
): Uint8Array {
  const arrays = Object.entries(tensors)
    .map(([name, value]) => ({ name, array: storedFrom("writeSafetensors", name, value) }))
    .sort((a, b) => rankOf(b.array) - rankOf(a.array) || byCodePoint(a.name, b.name));
  const header = paddedHeader(arrays, metadata);
  const length = arrays.reduce((sum, { array }) => sum + array.bytes.length, 8 + header.length);
  const file = new Uint8Array(length);
  new DataView(file.buffer).setBigUint64(0, BigInt(header.length), true);
  file.set(header, 8);
  let at = 8 + header.length;
  for (const { array } of arrays) {
    file.set(array.bytes, at);
    at += array.bytes.length;
  }
  return file;
}

function paddedHeader(
  arrays: readonly { readonly name: string; readonly array: StoredArray }[],
  metadata: Readonly<Record<string, string>> | undefined,
): Uint8Array {
  let at = 0;
  // Written entry by entry: an object would move names that look like numbers to the front.
  const entries = metadata === undefined ? [] : [`"__metadata__":${JSON.stringify(metadata)}`];
  for (const { name, array } of arrays) {
    if (name === "__metadata__") {
      throw new RangeError(
        `writeSafetensors: a tensor cannot be named "__metadata__", which the format keeps for itself.`,
      );
    }
    const offsets = [at, (at += array.bytes.length)];
    const entry = { dtype: safetensorsNames[rankOf(array)]?.[0], shape: array.shape, data_offsets: offsets };
    entries.push(`${JSON.stringify(name)}:${JSON.stringify(entry)}`);
  }
  const text = new TextEncoder().encode(`{${entries.join(",")}}`);
  const padded = new Uint8Array(Math.ceil(text.length / 8) * 8).fill(0x20);
  padded.set(text);
  return padded;
}

function rankOf({ dtype }: StoredArray): number {
  return safetensorsNames.findIndex(([, known]) => known === dtype);
}

/** The order of UTF-8 bytes, which differs from that of UTF-16 units beyond the first 65,536 characters. */
function byCodePoint(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const difference = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (difference !== 0) {
      return difference;
    }
  }
  return left.length - right.length;
}
