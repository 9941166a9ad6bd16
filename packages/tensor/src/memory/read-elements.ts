import { elements, forEachRow, isContiguous, type TypedArray } from "@gradkit/backend";
import { tapeInUse } from "../replay/active-tape.ts";
import type { Tensor } from "../tensor.ts";
import { requireAlive } from "./require-alive.ts";

/** A copy of a tensor's elements in row-major order. */
export function readElements(x: Tensor): TypedArray {
  requireAlive(x);
  tapeInUse()?.beforeRead(x.block);
  const source = elements(x);
  if (isContiguous(x.shape, x.strides)) {
    // `slice` of a view of shared memory would be shared again; a typed array of the same kind is not.
    const copy = emptyLike(source, x.size);
    copy.set(source.subarray(x.offset, x.offset + x.size));
    return copy;
  }
  const copy = emptyLike(source, x.size);
  let to = 0;
  forEachRow(x.shape, [x], ([from], length, [step]) => {
    for (let i = 0, s = from!; i < length; i++, s += step!) {
      copy[to++] = source[s]!;
    }
  });
  return copy;
}

function emptyLike(source: TypedArray, length: number): TypedArray {
  if (source instanceof Float32Array) {
    return new Float32Array(length);
  }
  if (source instanceof Float64Array) {
    return new Float64Array(length);
  }
  return source instanceof Int32Array ? new Int32Array(length) : new Uint8Array(length);
}
