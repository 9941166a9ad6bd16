/** Data as JSON has it. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** Marks what JSON has no word for. */
const mark = "$";

/** Plain data as JSON, to the bit: also NaN, infinities, the negative zero and undefined. */
export function toPlain(value: unknown): Plain {
  if (typeof value === "number") {
    return Number.isFinite(value) && !Object.is(value, -0) ? value : { [mark]: numberName(value) };
  }
  if (value === undefined) {
    return { [mark]: "undefined" };
  }
  if (value === null || typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  if (Array.isArray(value)) {
    return value.map(toPlain);
  }
  if (ArrayBuffer.isView(value)) {
    const numbers = Array.from(value as unknown as ArrayLike<number>, toPlain);
    return { [mark]: value.constructor.name, values: numbers };
  }
  if (typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlain(inner)]));
  }
  throw new TypeError(`checkpoint: a ${typeof value} cannot be saved; keep plain data only.`);
}

/** The way back. */
export function fromPlain(value: Plain): unknown {
  if (typeof value !== "object" || value === null) {
    return value;
  }
  if (isList(value)) {
    return value.map(fromPlain);
  }
  const marked = value[mark];
  if (typeof marked !== "string") {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromPlain(inner)]));
  }
  const make = arrays[marked];
  return make === undefined ? named(marked) : make(fromPlain(value["values"] ?? []) as number[]);
}

const arrays: Readonly<Record<string, (values: readonly number[]) => unknown>> = {
  Float64Array: (values) => Float64Array.from(values),
  Float32Array: (values) => Float32Array.from(values),
  Int32Array: (values) => Int32Array.from(values),
  Uint32Array: (values) => Uint32Array.from(values),
  Uint8Array: (values) => Uint8Array.from(values),
};

function isList(value: object): value is readonly Plain[] {
  return Array.isArray(value);
}

function numberName(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function named(name: string): number | undefined {
  return name === "undefined" ? undefined : Number(name);
}
