import {
  OutOfMemoryError,
  typedArrayOver,
  type Block,
  type DType,
  type Memory,
  type MemoryUsage,
  type TypedArrays,
} from "@gradkit/backend";
import { firstBlockAddress } from "../generated/kernels.ts";
import type { LinearMemory } from "../platform/web-assembly.ts";
import { Allocator } from "./allocator.ts";
import { createLinearMemory, pageBytes } from "./linear-memory.ts";

/** How to set up a memory. */
export interface WasmMemoryOptions {
  /** Whether threads should be able to see it, where the runtime allows that. Default true. */
  readonly shared?: boolean;
  /** The most it may take from the operating system, in bytes. Default and maximum: 4 GB. */
  readonly limitBytes?: number;
}

/** The memory of a WebAssembly engine: one linear memory that kernels, typed arrays and threads all see. */
export interface WasmMemory extends Memory {
  /** The WebAssembly memory itself, to instantiate kernels over. */
  readonly linear: LinearMemory;
  /** Whether other threads can see it. */
  readonly shared: boolean;
  /**
   * The address of working space for kernels, never given back and not counted as used.
   *
   * @throws OutOfMemoryError when it does not fit.
   */
  workspace(byteLength: number): number;
}

const megabyte = 2 ** 20;

/** Enough for the working space of an engine. */
const initialBytes = 2 * megabyte;

/** A block that ended at 4 GB would end at address 0 in a kernel's arithmetic: the last page stays unused. */
const lastPage = 65535;

/**
 * Reserves a linear memory and hands out blocks of it. It starts with 2 MB and doubles, from 64 MB on by 64 MB.
 *
 * Typed arrays over a block are valid until the next `allocate`: growing an unshared memory detaches them.
 *
 * @throws RangeError when `limitBytes` is less than 2 MB.
 *
 * @example
 * import { wasmMemory } from "@gradkit/backend-wasm";
 * const memory = wasmMemory();
 * const block = memory.allocate(12);
 * memory.array(block, "float32").set([1, 2, 3]);
 * console.log(memory.array(block, "float32").length, block.address % 64); // 3 0
 */
export function wasmMemory(options: WasmMemoryOptions = {}): WasmMemory {
  const { limitBytes = 2 ** 32, shared: wantShared = true } = options;
  if (!(limitBytes >= initialBytes)) {
    throw new RangeError(
      `limitBytes is ${limitBytes}; a memory needs at least 2 MB (${initialBytes}). Raise it.`,
    );
  }
  const { linear, shared, maximumPages } = createLinearMemory(initialBytes / pageBytes, wantShared);
  const limit = Math.min(maximumPages, lastPage, Math.floor(limitBytes / pageBytes)) * pageBytes;
  let buffer = linear.buffer;
  let used = 0;
  let peak = 0;

  const growBy = (bytes: number): boolean => {
    try {
      linear.grow(Math.ceil(bytes / pageBytes));
      return true;
    } catch {
      return false; // The operating system has no more: the caller reports it.
    }
  };
  const allocator = new Allocator(firstBlockAddress, buffer.byteLength, (needed) => {
    const size = buffer.byteLength;
    const room = limit - size;
    if (needed <= room) {
      const step = Math.min(Math.max(needed, Math.min(size, 64 * megabyte)), room);
      if (growBy(step) || growBy(needed)) {
        buffer = linear.buffer;
      }
    }
    return buffer.byteLength;
  });
  const place = (byteLength: number): number => {
    const address = allocator.allocate(byteLength);
    if (address === undefined) {
      throw new OutOfMemoryError(byteLength, used, limit);
    }
    return address;
  };
  const giveBack = (address: number, byteLength: number): void => {
    allocator.release(address, byteLength);
    used -= byteLength;
  };

  const memory: WasmMemory = {
    name: "wasm",
    linear,
    shared,
    workspace: place,
    allocate(byteLength): Block {
      const address = place(byteLength);
      used += byteLength;
      peak = Math.max(peak, used);
      return { memory, address, byteLength, released: false };
    },
    release(block): void {
      if (block.memory !== memory) {
        throw new TypeError(
          `A block of memory "${block.memory.name}" was released to another memory, "wasm".`,
        );
      }
      if (!block.released) {
        block.released = true;
        giveBack(block.address, block.byteLength);
      }
    },
    renew(block): Block {
      const { address, byteLength, origin = block } = block;
      block.released = true;
      return { memory, address, byteLength, released: false, origin };
    },
    reclaim: giveBack,
    array<D extends DType>(block: Block, dtype: D): TypedArrays[D] {
      if (block.memory !== memory) {
        throw new TypeError(`A block of memory "${block.memory.name}" was given to another memory, "wasm".`);
      }
      return typedArrayOver(buffer, dtype, block.address, block.byteLength);
    },
    usage: (): MemoryUsage => ({ used, peak, reserved: buffer.byteLength }),
  };
  return memory;
}
