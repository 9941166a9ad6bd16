import type { TypedArray } from "@gradkit/tensor";

/** Which numbers lie where in shared memory. */
export interface SharedArray {
  readonly type: "Float32Array" | "Float64Array" | "Int32Array" | "Uint8Array";
  /** In bytes. */
  readonly address: number;
  readonly length: number;
}

/** Where one batch is prepared: which rows it has, and its features and labels. */
export interface SharedSlot {
  readonly rows: SharedArray;
  readonly x: SharedArray;
  readonly y: SharedArray;
}

/** What lies where in the memory that a loader and its worker share. */
export interface SharedLayout {
  /** {@link controlWords}, then two for each slot: its state, and its number of rows. */
  readonly control: SharedArray;
  readonly features: SharedArray;
  readonly labels: SharedArray;
  readonly slots: readonly SharedSlot[];
  /** For each thread, room for {@link rowsTogether} rows. */
  readonly scratch: readonly SharedArray[];
  readonly byteLength: number;
}

/** So many rows are copied together before they are converted: the waits for memory of all of them overlap. */
export const rowsTogether = 8;

/** The words at the start of the control: how often something was queued, whether a worker runs, and whether it sleeps. */
export const controlWords = { tickets: 0, alive: 1, asleep: 2, slots: 3 } as const;

/** States of a slot. Whoever changes `queued` to `taken` fills it. */
export const slotStates = { free: 0, queued: 1, taken: 2, ready: 3 } as const;

/** Kinds of arrays and lengths, from which a layout is made. */
export interface SharedSizes {
  readonly features: Pick<SharedArray, "type" | "length">;
  readonly labels: Pick<SharedArray, "type" | "length">;
  readonly x: Pick<SharedArray, "type" | "length">;
  readonly y: Pick<SharedArray, "type" | "length">;
  /** Rows of a batch. */
  readonly rows: number;
  readonly slots: number;
  /** Bytes of a row that go through scratch space. */
  readonly scratch: number;
}

/** Puts everything one behind the other, each at the start of a cache line. */
export function sharedLayout({ features, labels, x, y, rows, slots, scratch }: SharedSizes): SharedLayout {
  let next = 0;
  const place = ({ type, length }: Pick<SharedArray, "type" | "length">): SharedArray => {
    const address = next;
    next = Math.ceil((address + length * bytesOf[type]) / 64) * 64;
    return { type, address, length };
  };
  const layout = {
    control: place({ type: "Int32Array", length: controlWords.slots + 2 * slots }),
    features: place(features),
    labels: place(labels),
    slots: Array.from({ length: slots }, () => ({
      rows: place({ type: "Int32Array", length: rows }),
      x: place(x),
      y: place(y),
    })),
    scratch: [0, 1].map(() => place({ type: "Uint8Array", length: rowsTogether * scratch })),
  };
  return { ...layout, byteLength: next };
}

const bytesOf = { Float32Array: 4, Float64Array: 8, Int32Array: 4, Uint8Array: 1 } as const;

/** The kind of an array by its name. */
export function arrayType(array: TypedArray): SharedArray["type"] {
  if (array instanceof Float32Array) {
    return "Float32Array";
  }
  if (array instanceof Float64Array) {
    return "Float64Array";
  }
  return array instanceof Int32Array ? "Int32Array" : "Uint8Array";
}

/** The numbers themselves. */
export function sharedArray(
  buffer: SharedArrayBuffer,
  { type, address, length }: SharedArray,
): Float32Array | Float64Array | Int32Array | Uint8Array {
  switch (type) {
    case "Float32Array":
      return new Float32Array(buffer, address, length);
    case "Float64Array":
      return new Float64Array(buffer, address, length);
    case "Int32Array":
      return new Int32Array(buffer, address, length);
    case "Uint8Array":
      return new Uint8Array(buffer, address, length);
  }
}
