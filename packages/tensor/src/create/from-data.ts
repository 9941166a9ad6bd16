import { sizeOf, type DType, type Shape, type TypedArray } from "@gradkit/backend";
import { allocate } from "../memory/allocate.ts";
import { currentScope } from "../memory/scope.ts";
import { settle } from "../memory/settle.ts";
import type { Tensor } from "../tensor.ts";

/**
 * Copies a typed array into a tensor of the given shape. The element type is the array's own, or `dtype`.
 *
 * @throws RangeError when the number of elements does not fit the shape.
 * @example
 * import { fromData } from "@gradkit/tensor";
 * console.log(fromData(new Float64Array([1, 2, 3, 4]), [2, 2]).toArray()); // [ [ 1, 2 ], [ 3, 4 ] ]
 */
export function fromData(data: TypedArray, shape: Shape, dtype: DType = dtypeOf(data)): Tensor {
  const size = sizeOf(shape);
  if (data.length !== size) {
    throw new RangeError(
      `Shape [${shape.join(", ")}] has ${size} elements, but ${data.length} were given. ` +
        `Check the shape, or slice the data.`,
    );
  }
  const made = allocate(shape, dtype);
  const target = made.block.memory.array(made.block, dtype);
  if (dtype === "bool") {
    for (let i = 0; i < size; i++) {
      target[i] = Number(data[i] !== 0);
    }
  } else {
    target.set(data);
  }
  if (currentScope() === undefined) {
    settle([made]);
  }
  return made;
}

function dtypeOf(data: TypedArray): DType {
  if (data instanceof Float32Array) {
    return "float32";
  }
  if (data instanceof Float64Array) {
    return "float64";
  }
  return data instanceof Int32Array ? "int32" : "uint8";
}
