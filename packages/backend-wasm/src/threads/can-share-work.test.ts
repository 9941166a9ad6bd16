import { afterEach, describe, expect, it, vi } from "vitest";
import { wasmBackend } from "../wasm-backend.ts";
import { canShareWork } from "./can-share-work.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("canShareWork", () => {
  it("is true in Node", () => {
    expect(canShareWork()).toBe(true);
    expect(wasmBackend({ threads: 3 }).capabilities.threads).toBe(3);
  });

  it.each([
    ["on pages that are not isolated", () => vi.stubGlobal("crossOriginIsolated", false)],
    ["where memory cannot be shared", () => vi.stubGlobal("SharedArrayBuffer", undefined)],
    ["without workers, as before Node 20.16", () => vi.stubGlobal("process", { env: {} })],
    [
      "where waiting is forbidden",
      () =>
        vi.spyOn(Atomics, "wait").mockImplementation(() => {
          throw new TypeError("Atomics.wait cannot be called in this context");
        }),
    ],
  ])("is false %s, and the engine computes alone", (_, arrange) => {
    arrange();
    expect(canShareWork()).toBe(false);
    expect(wasmBackend({ threads: 3 }).capabilities.threads).toBe(1);
  });

  it("does not matter where the engine's own memory is not shared", () => {
    expect(wasmBackend({ threads: 3, shared: false }).capabilities.threads).toBe(1);
  });
});
