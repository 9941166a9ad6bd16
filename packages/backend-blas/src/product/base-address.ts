import type { WasmMemory } from "@gradkit/backend-wasm";

/**
 * Gives a function that says where a WebAssembly memory starts in the address space of the process, for C code that
 * will reach up to `end` bytes from there. Ask it before every call: growing an unshared memory may move it.
 *
 * The address is looked up again whenever the buffer seen last does not hold `end` bytes. That is so after every
 * growth that matters: an unshared memory's old buffer is detached and has 0 bytes, and a shared memory does not move,
 * so its old buffer is still right for what it holds.
 */
export function baseAddress(
  memory: WasmMemory,
  address: (view: ArrayBufferView) => number,
): (end: number) => number {
  let bytes = new Uint8Array<ArrayBufferLike>(new ArrayBuffer(0));
  let base = 0;
  return (end) => {
    if (end > bytes.byteLength) {
      bytes = new Uint8Array(memory.linear.buffer);
      base = address(bytes);
      // 0 is what a detached or empty buffer gives; past 2^53 the number would not be exact.
      if (end > bytes.byteLength || base === 0 || !Number.isSafeInteger(base)) {
        throw new RangeError(
          `matmul: a block reaches byte ${end} of a WebAssembly memory of ${bytes.byteLength} bytes at address ` +
            `${base}. Give views of blocks that this engine's memory allocated.`,
        );
      }
    }
    return base;
  };
}
