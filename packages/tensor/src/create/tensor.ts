import { type DType, type Shape, type TypedArray } from "@gradkit/backend";
import { fromData } from "./from-data.ts";
import type { Tensor } from "../tensor.ts";

/** Numbers nested as deep as the tensor shall have axes. */
export type TensorLike = number | readonly TensorLike[] | TypedArray;

/** How to make a tensor: its element type, float32 unless said otherwise. */
export interface CreateOptions {
  readonly dtype?: DType;
}

/**
 * Makes a tensor from numbers nested as deep as it shall have axes, or from a typed array, whose element type it
 * takes over.
 *
 * @throws RangeError when rows differ in length.
 * @example
 * import { tensor } from "@gradkit/tensor";
 * console.log(tensor([[1, 2, 3], [4, 5, 6]]).shape); // [ 2, 3 ]
 * console.log(tensor([1, 2], { dtype: "int32" }).dtype); // int32
 */
export function tensor(values: TensorLike, options: CreateOptions = {}): Tensor {
  if (ArrayBuffer.isView(values)) {
    return fromData(values, [values.length], options.dtype);
  }
  const shape = shapeOf(values);
  const flat: number[] = [];
  flatten(values, shape, 0, "", flat);
  const data = options.dtype === "float64" ? Float64Array.from(flat) : Float32Array.from(flat);
  if (options.dtype === undefined || options.dtype.startsWith("float")) {
    return fromData(data, shape);
  }
  return fromData(Float64Array.from(flat), shape, options.dtype);
}

function shapeOf(values: TensorLike): Shape {
  const shape: number[] = [];
  let inner: TensorLike | undefined = values;
  while (typeof inner === "object") {
    shape.push(inner.length);
    inner = inner[0];
  }
  return shape;
}

function flatten(values: TensorLike, shape: Shape, axis: number, where: string, flat: number[]): void {
  if (typeof values === "number") {
    if (axis === shape.length) {
      flat.push(values);
      return;
    }
  } else if (axis < shape.length && values.length === shape[axis]) {
    for (let i = 0; i < values.length; i++) {
      flatten(values[i]!, shape, axis + 1, `${where}[${i}]`, flat);
    }
    return;
  }
  const found = typeof values === "number" ? "a number" : `${values.length} elements`;
  const expected = axis === shape.length ? "a number" : `${shape[axis]!} elements`;
  throw new RangeError(
    `tensor() needs rows of equal length: expected ${expected} at values${where}, found ${found}.`,
  );
}
