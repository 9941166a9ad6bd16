import { isTensor, type Tensor } from "../tensor.ts";

/** The tensors in a result: itself, or in arrays and plain objects at any depth. */
export function escaping(result: unknown): Tensor[] {
  const found: Tensor[] = [];
  collect(result, found);
  return found;
}

function collect(value: unknown, found: Tensor[]): void {
  if (isTensor(value)) {
    found.push(value);
  } else if (Array.isArray(value)) {
    for (const item of value) {
      collect(item, found);
    }
  } else if (isPlainObject(value)) {
    for (const item of Object.values(value)) {
      collect(item, found);
    }
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
