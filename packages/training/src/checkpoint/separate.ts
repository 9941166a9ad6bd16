import { Tensor } from "@gradkit/tensor";
import { toPlain, type Plain } from "./plain.ts";

/** Where a tensor was taken out of plain data; its name is the path. */
export const tensorMark = "$tensor";

/**
 * Takes the tensors out of nested data such as an optimizer's state: they go to `tensors` by path, and what is returned is
 * the rest as JSON, with a mark where each was.
 */
export function separate(value: unknown, path: string, tensors: Map<string, Tensor>): Plain {
  if (value instanceof Tensor) {
    if (tensors.has(path)) {
      throw new RangeError(
        `checkpoint: two tensors have the path "${path}". Do not use dots in the names of a tree.`,
      );
    }
    tensors.set(path, value);
    return { [tensorMark]: path };
  }
  if (Array.isArray(value)) {
    return value.map((inner, i) => separate(inner, `${path}.${i}`, tensors));
  }
  if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, separate(inner, `${path}.${key}`, tensors)]),
    );
  }
  return toPlain(value);
}
