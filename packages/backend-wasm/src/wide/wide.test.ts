import * as fc from "fast-check";
import { expect, it } from "vitest";
import { wideKernelsText, type WideKernelExports } from "../generated/kernels.ts";
import { canFuse } from "../kernels/can-fuse.ts";
import { decodeText } from "../kernels/decode-text.ts";
import { instantiateKernels } from "../kernels/instantiate-kernels.ts";
import { kernelModules } from "../kernels/kernel-modules.ts";
import { UnaryOp } from "../kernels/op-codes.ts";
import { wasmMemory } from "../memory/wasm-memory.ts";
import { webAssembly } from "../platform/web-assembly.ts";
import { compileJoined } from "./compile-joined.ts";
import { chooseFunction } from "./choose-function.ts";
import { sameFunctions } from "./same-functions.ts";
import { sameProducts } from "./same-products.ts";
import { wideModule } from "./wide-module.ts";

const memory = wasmMemory();
const narrow = instantiateKernels(kernelModules(memory.shared, canFuse()), memory);
const scratch = memory.workspace(narrow.scratchBytes());
const api = webAssembly()!;

/** Joined where this runtime can; elsewhere as two vectors of 128 bits, which must give the same, only slower. */
const wide = new api.Instance(
  compileJoined(api, decodeText(wideKernelsText)) ?? new api.Module(decodeText(wideKernelsText)),
  { env: { memory: memory.linear } },
).exports as WideKernelExports;

const room = 400_000;
const block = memory.allocate(room * 8);

/** Addresses of elements of the block. */
const at = (bytes: number, ...elements: readonly [number, number, number, number]) =>
  elements.map((i) => block.address + i * bytes) as [number, number, number, number];

/** The numbers of the block, the first half of its room filled with some. */
function filled(dtype: "float32" | "float64"): Float32Array | Float64Array {
  const all = memory.array(block, dtype);
  for (let i = 0; i < 200_000; i++) {
    all[i] = Math.sin(i * i);
  }
  return all;
}

/** Strides of a matrix by rows or by columns, with a gap between them. */
const layout = (rows: number, columns: number, byRows: boolean, gap: number): [number, number] =>
  byRows ? [columns + gap, 1] : [1, rows + gap];

const size = fc.integer({ min: 1, max: 90 });
const cases = fc.record({
  m: size,
  n: size,
  k: fc.oneof(size, fc.constantFrom(319, 320, 321, 700)),
  orders: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  gap: fc.integer({ min: 0, max: 3 }),
});

it.runIf(canFuse()).each([
  ["float32", 4],
  ["float64", 8],
] as const)("products of %s are those in vectors of 128 bits, to the last bit", (dtype, bytes) => {
  const all = filled(dtype);
  const [first, second] =
    bytes === 4 ? [narrow.sgemm, wide.packedFloat32] : [narrow.dgemm, wide.packedFloat64];
  fc.assert(
    fc.property(cases, ({ m, n, k, orders, gap }) => {
      fc.pre(m > 1 && n > 1); // Single rows and columns have sums of another order, and are never packed.
      const a = layout(m, k, orders[0], gap);
      const b = layout(k, n, orders[1], gap);
      const c = layout(m, n, orders[2], gap);
      const [p, q, r, s] = at(bytes, 0, 100_000, 200_000, 300_000);
      all.fill(-7, 200_000);
      first(m, n, k, p, ...a, q, ...b, r, ...c, scratch);
      second(m, n, k, p, ...a, q, ...b, s, ...c, scratch);
      expect(all.subarray(300_000, 310_000)).toEqual(all.subarray(200_000, 210_000));
    }),
    { numRuns: 60 },
  );
});

it.runIf(canFuse()).each([
  ["float32", 4],
  ["float64", 8],
] as const)("so are those of %s with one row or column", (dtype, bytes) => {
  const all = filled(dtype);
  const [first, second] = bytes === 4 ? [narrow.sgemm, wide.sweptFloat32] : [narrow.dgemm, wide.sweptFloat64];
  const long = fc.oneof(size, fc.integer({ min: 1000, max: 1100 }));
  fc.assert(
    fc.property(long, long, fc.boolean(), fc.integer({ min: 0, max: 3 }), (n, k, isRow, gap) => {
      fc.pre(n * (k + gap) < 150_000);
      const [p, q, r, s] = at(bytes, 0, 150_000, 200_000, 300_000);
      all.fill(-7, 200_000);
      for (const [multiply, out] of [[first, r] as const, [second, s] as const]) {
        if (isRow) {
          multiply(1, n, k, q, k, 1, p, n + gap, 1, out, n, 1, scratch);
        } else {
          multiply(n, 1, k, p, 1, n + gap, q, 1, 1, out, 1, 1, scratch);
        }
      }
      expect(all.subarray(300_000, 302_000)).toEqual(all.subarray(200_000, 202_000));
    }),
    { numRuns: 60 },
  );
});

it.each(["packedFloat64", "sweptFloat32"] as const)("are used only where %s is the same", (name) => {
  expect(sameProducts(narrow, wide, memory, scratch)).toBe(canFuse());
  const wrong = { ...wide, [name]: () => undefined };
  expect(sameProducts(narrow, wrong, memory, scratch)).toBe(false);
});

it("functions are those in vectors of 128 bits, to the last bit, for any number of elements", () => {
  const all = memory.array(block, "float32");
  const compute = chooseFunction(narrow.unaryFloat32, wide);
  const operation = fc.constantFrom(
    UnaryOp.exp,
    UnaryOp.log,
    UnaryOp.tanh,
    UnaryOp.sigmoid,
    UnaryOp.softplus,
  );
  const [x, first, second] = at(4, 0, 100_000, 200_000, 300_000);
  fc.assert(
    fc.property(
      operation,
      fc.float32Array({ minLength: 1, maxLength: 90 }),
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
      (op, values, rows, gap) => {
        all.set(values);
        all.fill(-7, 100_000, 201_000);
        const n = Math.floor(values.length / rows);
        for (const [kernel, out] of [[narrow.unaryFloat32, first] as const, [compute, second] as const]) {
          kernel(op, rows, n, x, n, 1, out, n + gap, 1);
        }
        expect(all.subarray(200_000, 201_000)).toEqual(all.subarray(100_000, 101_000));
      },
    ),
  );
});

it.each(["expFloat32", "softplusFloat32"] as const)("are used only where %s is the same", (name) => {
  expect(sameFunctions(narrow, wide, memory)).toBe(true);
  expect(sameFunctions(narrow, { ...wide, [name]: () => undefined }, memory)).toBe(false);
});

it("exist in Node from 24 on, and are compiled once", () => {
  const node24 = process.arch === "x64" && Number(process.versions.v8.split(".")[0]) >= 13;
  const module = wideModule(narrow, memory, scratch);
  expect(module !== undefined).toBe(node24 && canFuse());
  expect(wideModule(narrow, memory, scratch)).toBe(module);
});
