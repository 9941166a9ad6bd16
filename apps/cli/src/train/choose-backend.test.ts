import { currentBackend } from "@gradkit/tensor";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { engine } from "./engine.ts";
import { chooseBackend } from "./choose-backend.ts";

describe("chooseBackend", () => {
  beforeEach(() => {
    vi.stubEnv("GRADKIT_BLAS", "off");
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    chooseBackend("wasm");
  });

  it("takes WebAssembly or the reference engine by name", () => {
    chooseBackend("reference");
    expect(currentBackend().name).toBe("reference");
    chooseBackend("wasm");
    expect(currentBackend().name).toBe("wasm");
  });

  it("takes WebAssembly by itself where there is no BLAS", () => {
    chooseBackend("auto");
    expect(currentBackend().name).toBe("wasm");
  });

  it("takes as many threads as are asked for", () => {
    chooseBackend("wasm", 3);
    expect(engine()).toMatchObject({ name: "wasm", threads: 3 });
  });

  it("says why there is no BLAS when it was asked for", () => {
    expect(() => chooseBackend("blas")).toThrow(/--backend is "blas", but/);
  });
});
