import { afterEach, describe, expect, it, vi } from "vitest";
import { canFuse } from "./kernels/can-fuse.ts";
import { webAssembly } from "./platform/web-assembly.ts";
import { wasmBackend } from "./wasm-backend.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Whether this Node computes products in vectors of 256 bits. */
const joinsVectors = process.arch === "x64" && Number(process.versions.v8.split(".")[0]) >= 13 && canFuse();

function refuse(): never {
  throw new Error("Refused to compile or instantiate WebAssembly module");
}

describe("wasmBackend", () => {
  it("says what it found", () => {
    expect(wasmBackend({ threads: 3 }).capabilities).toEqual({
      simd: true,
      shared: true,
      threads: 3,
      arithmetic: "fast",
      fusedMultiplyAdd: canFuse(),
      vectorBits: joinsVectors ? 256 : 128,
    });
    expect(wasmBackend({ vectorBits: 128 }).capabilities).toMatchObject({ vectorBits: 128 });
    expect(wasmBackend({ shared: false }).capabilities).toMatchObject({ shared: false, threads: 1 });
  });

  it.each([
    ["without WebAssembly", undefined],
    ["without SIMD, or where a page forbids compiling", { ...webAssembly(), Module: refuse }],
  ])("falls back to the reference engine %s", (_, api) => {
    vi.stubGlobal("WebAssembly", api);
    const backend = wasmBackend();
    expect(backend.capabilities).toMatchObject({ simd: false, shared: false, threads: 1 });
    expect(backend.memory.name).toBe("arrays");
  });

  it("does not count its working space as used", () => {
    expect(wasmBackend().memory.usage()).toMatchObject({ used: 0, peak: 0 });
  });
});
