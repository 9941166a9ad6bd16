import { wasmMemory } from "@gradkit/backend-wasm";
import { describe, expect, it, vi } from "vitest";
import { spareMemory } from "./spare-memory.ts";

describe("spareMemory", () => {
  it("takes memory once, when it is asked for", () => {
    const memory = wasmMemory();
    const workspace = vi.spyOn(memory, "workspace");
    const spare = spareMemory(memory, () => 2 ** 40, 1000);
    expect(workspace).not.toHaveBeenCalled();
    const address = spare()!;
    expect(address).toBeGreaterThan(2 ** 40);
    expect(address % 64).toBe(0);
    expect(spare()).toBe(address);
    expect(workspace).toHaveBeenCalledOnce();
  });

  it("gives nothing where the memory is full", () => {
    expect(spareMemory(wasmMemory({ limitBytes: 2 ** 21 }), () => 1, 2 ** 22)()).toBeUndefined();
  });
});
