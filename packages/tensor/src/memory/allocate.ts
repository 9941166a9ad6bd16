import {
  bytesPerElement,
  contiguousStrides,
  OutOfMemoryError,
  sizeOf,
  type DType,
  type Shape,
} from "@gradkit/backend";
import { currentBackend } from "../engine.ts";
import { activeTape } from "../replay/active-tape.ts";
import type { Tape } from "../replay/tape.ts";
import { Tensor } from "../tensor.ts";
import { collectable } from "./collectable.ts";
import { takeOffer } from "./destination.ts";
import { currentScope } from "./scope.ts";

/**
 * A new contiguous tensor in the engine's memory with undefined contents, owned by the innermost scope. Outside
 * every scope nobody owns it yet: finish it with `settle`, or use {@link allocateResident}.
 */
export function allocate(shape: Shape, dtype: DType): Tensor {
  noteUntaped();
  const size = sizeOf(shape);
  const taken = takeOffer(shape, dtype, size);
  if (taken !== undefined) {
    return taken.tensor;
  }
  const made = allocateUnowned(shape, dtype, size);
  currentScope()?.push(made.block);
  return made;
}

/** The same for the output of an operation that goes on the tape, if there is one. */
export function allocateOutput(tape: Tape | undefined, shape: Shape, dtype: DType): Tensor {
  return tape === undefined ? allocate(shape, dtype) : tape.allocate(shape, dtype);
}

/** The same for what stays: parameters, optimizer state. Never moved; freed when nobody reaches it. */
export function allocateResident(shape: Shape, dtype: DType): Tensor {
  noteUntaped();
  const made = allocateUnowned(shape, dtype, sizeOf(shape));
  const owner = currentScope();
  if (owner === undefined) {
    collectable(made.block);
  } else {
    owner.push(made.block);
  }
  return made;
}

/** The same for what no scope frees. */
export function allocateCollectable(shape: Shape, dtype: DType): Tensor {
  const made = allocateUnowned(shape, dtype, sizeOf(shape));
  collectable(made.block);
  return made;
}

function noteUntaped(): void {
  const tape = activeTape();
  if (tape !== undefined) {
    tape.untaped = true;
  }
}

/** The same, owned by nobody. */
export function allocateUnowned(shape: Shape, dtype: DType, size: number): Tensor {
  try {
    const block = currentBackend().memory.allocate(size * bytesPerElement(dtype));
    return new Tensor(block, dtype, shape, contiguousStrides(shape), 0, size);
  } catch (error) {
    if (error instanceof OutOfMemoryError) {
      error.message = `A ${dtype} tensor of shape [${shape.join(", ")}] did not fit. ${error.message}`;
    }
    throw error;
  }
}
