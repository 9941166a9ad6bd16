import { referenceBackend, type View } from "@gradkit/backend";
import { afterEach, describe, expect, it, vi } from "vitest";
import { blasBackend } from "./blas-backend.ts";
import { contents, makeView, plain, twin, wholeNumbers } from "./test-support/view.fixture.ts";
import { installed } from "./test-support/installed.fixture.ts";
import { tryBlasBackend } from "./try-blas-backend.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe("without a BLAS", () => {
  it("blasBackend throws and tryBlasBackend gives undefined", () => {
    expect(() => blasBackend({ library: "libnonesuch.so" })).toThrow(
      /^No BLAS: .*libnonesuch\.so.*wasmBackend\(\)/,
    );
    expect(tryBlasBackend({ library: "libnonesuch.so" })).toBeUndefined();
    vi.stubEnv("GRADKIT_BLAS", "off");
    expect(() => blasBackend()).toThrow("switched off");
    expect(tryBlasBackend()).toBeUndefined();
  });
});

describe.skipIf(installed === undefined)("blasBackend", () => {
  it("is the WebAssembly engine with other products", () => {
    const backend = blasBackend({ threads: 1 });
    expect(backend.name).toBe("blas");
    expect(backend.memory.name).toBe("wasm");
    expect(backend.capabilities).toMatchObject({ simd: true, shared: true });
    expect(blasBackend({ shared: false }).capabilities.shared).toBe(false);
    for (const size of [3, 80]) {
      const make = (seed: number): View =>
        makeView(backend.memory, "float32", [size, size], plain(2), wholeNumbers(seed));
      const [a, b, out] = [make(1), make(2), make(3)];
      backend.matmul(a, b, out);
      const { memory, matmul } = referenceBackend();
      const expected = twin(out, memory);
      matmul(twin(a, memory), twin(b, memory), expected);
      expect(contents(out)).toEqual(contents(expected));
    }
  });

  it("sets the number of threads by option and by GRADKIT_THREADS", () => {
    const { threads } = blasBackend({ threads: 2 }).blas;
    if (threads === undefined) {
      return; // This library does not say.
    }
    expect(threads).toBe(2);
    vi.stubEnv("GRADKIT_THREADS", "1");
    expect(blasBackend().blas.threads).toBe(1);
    expect(tryBlasBackend({ threads: 2 })?.blas.threads).toBe(2);
  });

  it("refuses options out of range", () => {
    expect(() => blasBackend({ threads: 0 })).toThrow("threads is 0");
    expect(() => tryBlasBackend({ threads: 1.5 })).toThrow("threads is 1.5");
    expect(() => blasBackend({ threshold: -1 })).toThrow("threshold is -1");
    expect(() => blasBackend({ threshold: NaN })).toThrow("threshold is NaN");
  });

  it("needs WebAssembly SIMD", () => {
    const { WebAssembly: real } = globalThis as { WebAssembly?: object };
    vi.stubGlobal("WebAssembly", { ...real, validate: () => false });
    expect(() => blasBackend()).toThrow("no WebAssembly SIMD");
  });
});
