import type { KernelExports, WideKernelExports } from "../generated/kernels.ts";
import type { WasmMemory } from "../memory/wasm-memory.ts";

/** Sizes of products that go through every tile and every loop: whole ones and parts, written and added to. */
const [rows, columns, fewColumns, k] = [17, 21, 7, 324];

/** Whether products in vectors of 256 bits are those in vectors of 128, to the last bit. */
export function sameProducts(
  narrow: KernelExports,
  wide: WideKernelExports,
  memory: WasmMemory,
  scratch: number,
): boolean {
  const block = memory.allocate((rows * k + k * columns + 2 * rows * columns) * 8);
  const numbers = memory.array(block, "float32");
  const doubles = memory.array(block, "float64");
  const same = [
    [numbers, 4, rows, columns, narrow.sgemm, wide.packedFloat32] as const,
    [doubles, 8, rows, columns, narrow.dgemm, wide.packedFloat64] as const,
    [numbers, 4, rows, fewColumns, narrow.sgemm, wide.packedFloat32] as const,
    [doubles, 8, rows, fewColumns, narrow.dgemm, wide.packedFloat64] as const,
    [numbers, 4, 1, columns, narrow.sgemm, wide.sweptFloat32] as const,
    [doubles, 8, 1, columns, narrow.dgemm, wide.sweptFloat64] as const,
  ].every(([array, bytes, m, n, first, second]) => {
    array.subarray(0, m * k + k * n).forEach((_, i, all) => {
      all[i] = Math.sin(i * i);
    });
    const [a, b] = [block.address, block.address + m * k * bytes];
    const c = b + k * n * bytes;
    array.fill(NaN, m * k + k * n, m * k + k * n + 2 * m * n); // What was there before could be the result.
    first(m, n, k, a, k, 1, b, n, 1, c, n, 1, scratch);
    second(m, n, k, a, k, 1, b, n, 1, c + m * n * bytes, n, 1, scratch);
    const start = m * k + k * n;
    const results = array.subarray(start, start + m * n);
    return results.every((value, i) => value === array[start + m * n + i]);
  });
  memory.release(block);
  return same;
}
