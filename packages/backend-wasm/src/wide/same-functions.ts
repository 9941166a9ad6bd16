import type { KernelExports, WideKernelExports } from "../generated/kernels.ts";
import type { WasmMemory } from "../memory/wasm-memory.ts";
import { chooseFunction } from "./choose-function.ts";
import { UnaryOp } from "../kernels/op-codes.ts";

/** Both branches of every function, its bounds, and what is not finite. */
const numbers = [
  ...[0, 1e-42, 1e-30, 0.3, 0.7, 1, 1.5, 9, 20, 89, 104, 1e30, Infinity].flatMap((x) => [x, -x]),
  ...[NaN, 0.001, 2, 3, 4, 5],
];

/** Whether functions in vectors of 256 bits are those in vectors of 128, to the last bit. */
export function sameFunctions(narrow: KernelExports, wide: WideKernelExports, memory: WasmMemory): boolean {
  const block = memory.allocate(3 * numbers.length * 4);
  const all = memory.array(block, "float32");
  const results = all.subarray(numbers.length);
  const [x, out] = [block.address, block.address + numbers.length * 4];
  const chosen = chooseFunction(narrow.unaryFloat32, wide);
  all.set(numbers);
  const same = [UnaryOp.exp, UnaryOp.log, UnaryOp.tanh, UnaryOp.sigmoid, UnaryOp.softplus].every((op) => {
    results.fill(-7); // What was there before could be the result.
    narrow.unaryFloat32(op, 1, numbers.length, x, 0, 1, out, 0, 1);
    chosen(op, 1, numbers.length, x, 0, 1, out + numbers.length * 4, 0, 1);
    return numbers.every((_, i) => Object.is(results[i], results[numbers.length + i]));
  });
  memory.release(block);
  return same;
}
