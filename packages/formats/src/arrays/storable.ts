import { isTensor, type Tensor } from "@gradkit/tensor";
import type { StoredArray } from "./stored-array.ts";
import { storedSize } from "./stored-size.ts";
import { toStored } from "./to-stored.ts";

/** What writers take: a tensor, written in its own element type, or bytes that are ready (see `toStored`). */
export type Storable = Tensor | StoredArray;

/** The array to write, with as many bytes as its shape says. */
export function storedFrom(writer: string, name: string, value: Storable): StoredArray {
  const array = isTensor(value) ? toStored(value) : value;
  const size = storedSize(array.dtype, array.shape);
  if (array.bytes.length !== size) {
    throw new RangeError(
      `${writer}: ${name}: shape [${array.shape.join(", ")}] of ${array.dtype} takes ${size ?? "no possible number of"} ` +
        `bytes, but ${array.bytes.length} are given.`,
    );
  }
  return array;
}
