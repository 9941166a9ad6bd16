import type { View } from "@gradkit/backend";
import { wasmMemory } from "@gradkit/backend-wasm";
import { describe, expect, it, vi } from "vitest";
import { installed } from "../test-support/installed.fixture.ts";
import { makeView, plain } from "../test-support/view.fixture.ts";
import { createMatmul } from "./create-matmul.ts";

describe.skipIf(installed === undefined)("the way a product takes", () => {
  it("is WebAssembly below the threshold, and for empty products", () => {
    const memory = wasmMemory();
    const fallback = vi.fn();
    const gemm = vi.fn();
    const gemv = vi.fn();
    const blas = { ...installed!, float32: { ...installed!.float32, gemm, gemv } };
    const matmul = createMatmul(blas, memory, fallback, { matrices: 1000, vectors: 2000, narrow: Infinity });
    const multiply = (m: number, n: number, k: number, batch: number[] = []): void => {
      const make = (shape: number[]): View =>
        makeView(memory, "float32", [...batch, ...shape], plain(batch.length + 2), () => 0);
      matmul(make([m, k]), make([k, n]), make([m, n]));
    };
    multiply(9, 10, 11);
    multiply(1, 40, 40);
    multiply(40, 1, 40);
    multiply(1000, 1000, 0);
    multiply(20, 20, 20, [0]);
    expect(fallback).toHaveBeenCalledTimes(5);
    multiply(10, 10, 10);
    multiply(10, 10, 10, [3]);
    expect(gemm).toHaveBeenCalledTimes(4);
    multiply(1, 50, 40);
    multiply(50, 1, 40);
    expect(gemv).toHaveBeenCalledTimes(2);
    expect(fallback).toHaveBeenCalledTimes(5);
  });
});
