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
