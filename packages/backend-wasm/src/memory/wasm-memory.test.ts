import { OutOfMemoryError } from "@gradkit/backend";
import { afterEach, describe, expect, it, vi } from "vitest";
import { firstBlockAddress } from "../generated/kernels.ts";
import { webAssembly } from "../platform/web-assembly.ts";
import { wasmMemory } from "./wasm-memory.ts";

const megabyte = 2 ** 20;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each([true, false])("wasmMemory with shared: %s", (shared) => {
  it("shows a block as arrays of any type, with no copying", () => {
    const memory = wasmMemory({ shared });
    expect(memory.shared).toBe(shared);
    const block = memory.allocate(20);
    memory.array(block, "float32").set([1, 2, 3, 4, 5]);
    expect([...memory.array(block, "float32")]).toEqual([1, 2, 3, 4, 5]);
    expect(memory.array(block, "float64").length).toBe(2);
    expect(memory.array(block, "uint8").length).toBe(20);
    expect(memory.array(block, "int32")[0]).toBe(0x3f800000);
  });

  it("keeps what blocks hold when it grows, and hands out fresh arrays", () => {
    const memory = wasmMemory({ shared });
    const block = memory.allocate(12);
    memory.array(block, "float32").set([1, 2, 3]);
    const reserved = memory.usage().reserved;
    const large = memory.allocate(40 * megabyte);
    expect(memory.usage().reserved).toBeGreaterThan(reserved);
    expect([...memory.array(block, "float32")]).toEqual([1, 2, 3]);
    memory.array(large, "uint8").fill(7);
    expect([...memory.array(block, "float32")]).toEqual([1, 2, 3]);
  });

  it("counts what is used, and gives back what was released or reclaimed once", () => {
    const memory = wasmMemory({ shared });
    const a = memory.allocate(1000);
    const b = memory.allocate(200_000);
    expect(memory.usage()).toMatchObject({ used: 201_000, peak: 201_000 });
    memory.release(a);
    memory.release(a);
    expect(a.released).toBe(true);
    expect(memory.usage().used).toBe(200_000);
    memory.reclaim(b.address, b.byteLength);
    expect(memory.usage()).toMatchObject({ used: 0, peak: 201_000 });
    expect(memory.allocate(200_000).address).toBe(b.address);
  });

  it("says how much did not fit", () => {
    const memory = wasmMemory({ shared, limitBytes: 8 * megabyte });
    const block = memory.allocate(5 * megabyte);
    expect(() => memory.allocate(4 * megabyte)).toThrow(OutOfMemoryError);
    expect(() => memory.allocate(4 * megabyte)).toThrow(
      "4.0 MB were asked for, 5.0 MB of at most 8.0 MB are in use",
    );
    memory.release(block);
    memory.allocate(4 * megabyte);
    expect(memory.usage().used).toBe(4 * megabyte);
  });

  it("reaches the last byte of its limit", () => {
    const memory = wasmMemory({ shared, limitBytes: 8 * megabyte });
    const block = memory.allocate(8 * megabyte - firstBlockAddress);
    expect(memory.array(block, "uint8").length).toBe(8 * megabyte - firstBlockAddress);
  });
});

describe("wasmMemory", () => {
  it("refuses limits that are too small, or no number", () => {
    expect(() => wasmMemory({ limitBytes: 1000 })).toThrow(
      "limitBytes is 1000; a memory needs at least 2 MB",
    );
    expect(() => wasmMemory({ limitBytes: NaN })).toThrow(RangeError);
  });

  it("refuses blocks of other memories", () => {
    const [one, other] = [wasmMemory(), wasmMemory()];
    const block = one.allocate(8);
    expect(() => other.array(block, "float32")).toThrow("another memory");
    expect(() => other.release(block)).toThrow("another memory");
  });

  it("is unshared on pages that are not isolated, and takes less where 4 GB are refused", () => {
    const RealMemory = webAssembly()!.Memory;
    const asked: number[] = [];
    vi.stubGlobal("crossOriginIsolated", false);
    vi.stubGlobal("WebAssembly", {
      ...webAssembly(),
      Memory: function (limits: { initial: number; maximum: number }) {
        asked.push(limits.maximum);
        if (limits.maximum > 16384) {
          throw new RangeError("could not allocate memory");
        }
        return new RealMemory(limits);
      },
    });
    const memory = wasmMemory();
    expect(memory.shared).toBe(false);
    expect(asked).toEqual([65536, 32768, 16384]);
    expect(() => memory.allocate(2 ** 30)).toThrow("of at most 1024.0 MB");
  });

  it("says what to do where every size is refused", () => {
    vi.stubGlobal("WebAssembly", { Memory: () => undefined });
    expect(() => wasmMemory()).toThrow("refused a WebAssembly memory of 32 pages");
  });

  it("says what to do where there is no WebAssembly", () => {
    vi.stubGlobal("WebAssembly", undefined);
    expect(() => wasmMemory()).toThrow("no WebAssembly");
  });
});
