import { toTensor, type StoredArray } from "@gradkit/formats";
import { assign, keep, Tensor } from "@gradkit/tensor";
import { fromPlain, type Plain } from "./plain.ts";
import { tensorMark } from "./separate.ts";

type Nested = Record<string, unknown>;

/**
 * Writes what {@link separate} took apart into data of the same form, in place: tensors stay where they are, numbers are set,
 * lists get the saved length.
 *
 * @returns One sentence for everything that has another form.
 */
export function restoreData(
  into: Nested | unknown[],
  saved: Plain,
  path: string,
  stored: ReadonlyMap<string, StoredArray>,
): readonly string[] {
  const target = into as Nested;
  const problems: string[] = [];
  const entries = Object.entries(saved as Readonly<Record<string, Plain>>);
  if (Array.isArray(into)) {
    into.length = Math.min(into.length, entries.length);
  }
  for (const key of Object.keys(into)) {
    if (!entries.some(([name]) => name === key)) {
      problems.push(`"${path}.${key}" is missing from the checkpoint`);
    }
  }
  for (const [key, inner] of entries) {
    const here = `${path}.${key}`;
    const present = target[key];
    const tensor = storedTensor(inner, stored);
    if (tensor !== undefined && present instanceof Tensor && isLike(present, tensor)) {
      assign(present, toTensor(tensor));
    } else if (tensor !== undefined && (present instanceof Tensor || !Array.isArray(into))) {
      problems.push(`"${here}" has another shape or type in the checkpoint`);
    } else if (!(key in into) && !Array.isArray(into)) {
      problems.push(`"${here}" is left over: the optimizer keeps no such thing`);
    } else if (isNested(present) && isNested(inner)) {
      problems.push(...restoreData(present, inner, here, stored));
    } else {
      target[key] = made(inner, stored);
    }
  }
  return problems;
}

/** Data made anew, such as a further pair of a list that had none. */
function made(saved: Plain, stored: ReadonlyMap<string, StoredArray>): unknown {
  const tensor = storedTensor(saved, stored);
  if (tensor !== undefined) {
    return keep(toTensor(tensor));
  }
  if (Array.isArray(saved)) {
    return (saved as readonly Plain[]).map((inner) => made(inner, stored));
  }
  if (isNested(saved) && !("$" in saved)) {
    const entries = Object.entries(saved as Readonly<Record<string, Plain>>);
    return Object.fromEntries(entries.map(([key, inner]) => [key, made(inner, stored)]));
  }
  return fromPlain(saved);
}

function storedTensor(saved: Plain, stored: ReadonlyMap<string, StoredArray>): StoredArray | undefined {
  const path = isNested(saved) ? (saved as Readonly<Record<string, Plain>>)[tensorMark] : undefined;
  return typeof path === "string" ? stored.get(path) : undefined;
}

function isLike(x: Tensor, { dtype, shape }: StoredArray): boolean {
  return x.dtype === dtype && x.shape.join() === shape.join();
}

function isNested<T>(value: T): value is T & (Nested | unknown[]) & Plain {
  return (
    typeof value === "object" && value !== null && !(value instanceof Tensor) && !ArrayBuffer.isView(value)
  );
}
