import type { StoredArray } from "../arrays/stored-array.ts";
import { FormatError } from "../format-error.ts";
import { readZipDirectory } from "../zip/read-directory.ts";
import { unpack } from "../zip/unpack.ts";
import { readNpy } from "./read-npy.ts";

/**
 * Reads the arrays that NumPy saved together with `np.savez` or `np.savez_compressed`, by name.
 *
 * Names are keys of a map and never paths. Sizes in the archive are not believed: unpacking stops where one proves wrong,
 * before memory is taken for it.
 *
 * @param bytes - the whole file
 * @throws FormatError when the archive is damaged, encrypted or packed by another method, a file in it is no npy file, or
 * a name occurs twice; `place` names the entry.
 * @example
 * import { readNpz, toTensor, writeNpz } from "@gradkit/formats";
 * import { tensor } from "@gradkit/tensor";
 * const arrays = readNpz(writeNpz({ x: tensor([1, 2]), y: tensor([3]) }));
 * const tensors = Array.from(arrays, ([name, array]) => [name, toTensor(array).toArray()]);
 * console.log(tensors); // [ [ 'x', [ 1, 2 ] ], [ 'y', [ 3 ] ] ]
 * @see https://numpy.org/doc/stable/reference/generated/numpy.savez.html
 */
export function readNpz(bytes: Uint8Array): Map<string, StoredArray> {
  const arrays = new Map<string, StoredArray>();
  for (const entry of readZipDirectory("npz", bytes)) {
    const place = `entry ${JSON.stringify(entry.name)}`;
    if (!entry.name.endsWith(".npy")) {
      throw new FormatError("npz", place, "is no array: its name does not end in .npy.");
    }
    const name = entry.name.slice(0, -".npy".length);
    if (arrays.has(name)) {
      throw new FormatError("npz", place, "occurs twice.");
    }
    try {
      arrays.set(name, readNpy(unpack("npz", entry)));
    } catch (error) {
      throw error instanceof FormatError && error.format === "npy"
        ? new FormatError("npz", `${place}, ${error.place}`, error.problem)
        : error;
    }
  }
  return arrays;
}
