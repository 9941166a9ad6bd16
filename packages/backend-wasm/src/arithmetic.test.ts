import { afterEach, describe, expect, it, vi } from "vitest";
import { chosenArithmetic } from "./arithmetic.ts";
import { wasmBackend } from "./wasm-backend.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe("chosenArithmetic", () => {
  it("is the option, else the environment's, else fast", () => {
    expect(chosenArithmetic(undefined)).toBe("fast");
    vi.stubEnv("GRADKIT_ARITHMETIC", "portable");
    expect([chosenArithmetic(undefined), chosenArithmetic("fast")]).toEqual(["portable", "fast"]);
    expect(wasmBackend().capabilities).toMatchObject({ arithmetic: "portable", fusedMultiplyAdd: false });
  });

  it("refuses anything else and says where it comes from", () => {
    vi.stubEnv("GRADKIT_ARITHMETIC", "exact");
    expect(() => chosenArithmetic(undefined)).toThrow(
      'The environment variable GRADKIT_ARITHMETIC is "exact"; it must be "fast" or "portable".',
    );
    expect(() => chosenArithmetic("quick" as "fast")).toThrow('arithmetic is "quick"');
  });

  it("is an error where it is portable and there are no SIMD kernels", () => {
    vi.stubGlobal("WebAssembly", undefined);
    expect(() => wasmBackend({ arithmetic: "portable" })).toThrow(
      "Portable arithmetic needs WebAssembly SIMD",
    );
  });
});
