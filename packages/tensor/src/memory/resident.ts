import type { Block, View } from "@gradkit/backend";
import { currentBackend } from "../engine.ts";
import { tapeInUse } from "../replay/active-tape.ts";
import type { Tensor } from "../tensor.ts";
import { requireAlive } from "./require-alive.ts";

/** Copies in the engine's memory of tensors that live elsewhere, until the kernel that needs them has run. */
const staged: Block[] = [];

/**
 * A view of `x` that the current engine can read. Tensors in ordinary arrays, of another engine or of another copy
 * of this package are copied over; call {@link releaseStaged} after the kernel.
 */
export function resident(x: Tensor): View {
  requireAlive(x);
  tapeInUse()?.beforeRead(x.block);
  const { memory } = currentBackend();
  if (x.block.memory === memory) {
    return x;
  }
  const block = memory.allocate(x.block.byteLength);
  staged.push(block);
  memory.array(block, "uint8").set(x.block.memory.array(x.block, "uint8").subarray(0, x.block.byteLength));
  return { block, dtype: x.dtype, shape: x.shape, strides: x.strides, offset: x.offset };
}

/** Frees the copies that {@link resident} made. */
export function releaseStaged(): void {
  while (staged.length > 0) {
    const block = staged.pop()!;
    block.memory.release(block);
  }
}
