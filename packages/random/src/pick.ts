/**
 * What a choice of indices means: the elements of a list at them, or the indices themselves.
 *
 * @param from - the list, or the count that the indices are below.
 * @param single - whether one thing was asked for, not a list of one.
 *
 * @example
 * pick(["a", "b"], Int32Array.of(1), true); // "b"
 */
export function pick<T>(
  from: number | ArrayLike<T>,
  indices: Int32Array,
  single: boolean,
): number | Int32Array | T | T[] {
  if (typeof from === "number") {
    return single ? indices[0]! : indices;
  }
  return single ? from[indices[0]!]! : Array.from(indices, (index) => from[index]!);
}
