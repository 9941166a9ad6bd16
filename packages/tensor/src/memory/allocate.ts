import {
  bytesPerElement,
  contiguousStrides,
  OutOfMemoryError,
  sizeOf,
  type DType,
  type Shape,
} from "@gradkit/backend";
import { currentBackend } from "../engine.ts";
import { Tensor } from "../tensor.ts";
import { collectable } from "./collectable.ts";
import { currentScope } from "./scope.ts";

/**
 * A new contiguous tensor in the engine's memory with undefined contents, owned by the innermost scope. Outside
 * every scope nobody owns it yet: finish it with `settle`, or use {@link allocateResident}.
 */
export function allocate(shape: Shape, dtype: DType): Tensor {
  const size = sizeOf(shape);
  const { memory } = currentBackend();
  try {
    const block = memory.allocate(size * bytesPerElement(dtype));
    currentScope()?.push(block);
    return new Tensor(block, dtype, shape, contiguousStrides(shape), 0, size);
  } catch (error) {
    if (error instanceof OutOfMemoryError) {
      error.message = `A ${dtype} tensor of shape [${shape.join(", ")}] did not fit. ${error.message}`;
    }
    throw error;
  }
}

/** The same for what stays: parameters, gradients, optimizer state. Never moved; freed when nobody reaches it. */
export function allocateResident(shape: Shape, dtype: DType): Tensor {
  const tensor = allocate(shape, dtype);
  if (currentScope() === undefined) {
    collectable(tensor.block);
  }
  return tensor;
}
