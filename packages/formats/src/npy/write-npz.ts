import type { Storable } from "../arrays/storable.ts";
import { writeZip } from "../zip/write-zip.ts";
import { writeNpy } from "./write-npy.ts";

/** How an npz file is packed. */
export interface WriteNpzOptions {
  /** Whether the arrays are deflated, as `np.savez_compressed` does. Default false. */
  readonly compress?: boolean;
}

/**
 * Writes arrays into one file, as `np.savez` does, byte for byte unless compressed, for `np.load` to read.
 *
 * @param arrays - tensors, or arrays that are ready (see `toStored`), by name
 * @throws RangeError for types that NumPy does not have, or more than 4 GB.
 * @example
 * import { flattenTree, readNpz, writeNpz } from "@gradkit/formats";
 * import { ones } from "@gradkit/tensor";
 * const file = writeNpz(flattenTree([{ weight: ones([2, 2]) }]), { compress: true });
 * console.log([...readNpz(file).keys()]); // [ '0.weight' ]
 * @see https://numpy.org/doc/stable/reference/generated/numpy.savez.html
 */
export function writeNpz(
  arrays: Readonly<Record<string, Storable>>,
  { compress = false }: WriteNpzOptions = {},
): Uint8Array {
  const files = new Map(Object.entries(arrays).map(([name, array]) => [`${name}.npy`, writeNpy(array)]));
  return writeZip("writeNpz", files, compress);
}
