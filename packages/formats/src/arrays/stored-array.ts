import type { Shape } from "@gradkit/tensor";
import type { StoredDType } from "./stored-dtype.ts";

/**
 * An array as it lies in a file: its bytes, and how to read them.
 *
 * Readers give these without looking at the elements, so a file of many arrays costs nothing until `toTensor` or
 * `elementsOf` is called; the bytes are a view of the file where it holds them in this order.
 */
export interface StoredArray {
  readonly dtype: StoredDType;
  readonly shape: Shape;
  /** The elements in row-major order, the least significant byte first. */
  readonly bytes: Uint8Array;
}
