import type { DType, TypedArrays } from "./dtype.ts";
import type { Block, Memory, MemoryUsage } from "./memory.ts";
import { typedArrayOver } from "./typed-array-over.ts";

interface ArrayBlock extends Block {
  readonly buffer: ArrayBuffer;
}

/**
 * A memory of ordinary array buffers, one for each block: the garbage collector frees them, also in a loop
 * that never yields.
 */
export function arrayMemory(): Memory {
  let used = 0;
  let peak = 0;
  const memory: Memory = {
    name: "arrays",
    allocate(byteLength): Block {
      used += byteLength;
      peak = Math.max(peak, used);
      const block: ArrayBlock = {
        memory,
        address: 0,
        byteLength,
        released: false,
        buffer: new ArrayBuffer(Math.ceil(byteLength / 8) * 8),
      };
      return block;
    },
    release(block): void {
      if (!block.released) {
        block.released = true;
        used -= block.byteLength;
      }
    },
    renew(block): Block {
      if (!isArrayBlock(block)) {
        throw foreign(block);
      }
      const { byteLength, buffer, origin = block } = block;
      const renewed: ArrayBlock = { memory, address: 0, byteLength, released: false, buffer, origin };
      block.released = true;
      return renewed;
    },
    reclaim(_address, byteLength): void {
      used -= byteLength;
    },
    array<D extends DType>(block: Block, dtype: D): TypedArrays[D] {
      if (!isArrayBlock(block)) {
        throw foreign(block);
      }
      return typedArrayOver(block.buffer, dtype, 0, block.byteLength);
    },
    usage: (): MemoryUsage => ({ used, peak, reserved: used }),
  };
  return memory;
}

function foreign(block: Block): TypeError {
  return new TypeError(`A block of memory "${block.memory.name}" was given to memory "arrays".`);
}

function isArrayBlock(block: Block): block is ArrayBlock {
  return "buffer" in block;
}
