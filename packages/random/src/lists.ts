/**
 * Anything with elements that can be replaced: an array or a typed array of numbers.
 *
 * @example
 * const list: MutableList<string> = ["a", "b"];
 */
export type MutableList<T> = { readonly length: number; [index: number]: T };

/**
 * The typed arrays whose elements are numbers.
 *
 * @example
 * const list: NumberArray = new Float32Array(3);
 */
export type NumberArray =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray;
