import { afterEach, describe, expect, it, vi } from "vitest";
import { webAssembly } from "../platform/web-assembly.ts";
import { wasmBackend } from "../wasm-backend.ts";
import { canFuse } from "./can-fuse.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const RealModule = webAssembly()!.Module;

/** WebAssembly that compiles everything but the probe, as before relaxed SIMD. */
function withoutRelaxedSimd() {
  const Module = function (bytes: Uint8Array<ArrayBuffer>) {
    if (bytes.length < 100 && bytes.includes(0x85)) {
      throw new Error("invalid SIMD opcode");
    }
    return new RealModule(bytes);
  };
  return { ...webAssembly(), Memory: webAssembly()!.Memory, Instance: webAssembly()!.Instance, Module };
}

/** WebAssembly whose relaxed multiply-add is a multiplication and an addition. */
function roundingTwice() {
  const rounded = (a: number, c: number): number => Math.fround(Math.fround(a * a) + c);
  const Instance = function () {
    return { exports: { f: rounded, d: (a: number, c: number) => a * a + c } };
  };
  return { ...webAssembly(), Module: RealModule, Instance };
}

describe("canFuse", () => {
  it.runIf(canFuse())("is what the engine says, where fast arithmetic was asked for", () => {
    expect(wasmBackend({ arithmetic: "fast" }).capabilities.fusedMultiplyAdd).toBe(true);
    expect(wasmBackend({ arithmetic: "portable" }).capabilities.fusedMultiplyAdd).toBe(false);
  });

  it("is false where relaxed SIMD does not compile, and the engine works without", () => {
    vi.stubGlobal("WebAssembly", withoutRelaxedSimd());
    expect(canFuse()).toBe(false);
    const { capabilities } = wasmBackend({ arithmetic: "fast" });
    expect(capabilities).toMatchObject({ simd: true, fusedMultiplyAdd: false, arithmetic: "fast" });
  });

  it("is false where a multiply-add is rounded twice", () => {
    vi.stubGlobal("WebAssembly", roundingTwice());
    expect(canFuse()).toBe(false);
  });

  it("is false without WebAssembly", () => {
    vi.stubGlobal("WebAssembly", undefined);
    expect(canFuse()).toBe(false);
  });
});
