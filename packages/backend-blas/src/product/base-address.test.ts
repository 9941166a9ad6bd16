import { wasmMemory } from "@gradkit/backend-wasm";
import { describe, expect, it, vi } from "vitest";
import { baseAddress } from "./base-address.ts";

const megabyte = 2 ** 20;

describe("baseAddress", () => {
  it("looks the address up once, and again after an unshared memory has grown", () => {
    const memory = wasmMemory({ shared: false });
    const address = vi.fn(() => 4096);
    const startOf = baseAddress(memory, address);
    expect([startOf(100), startOf(2 * megabyte), startOf(1)]).toEqual([4096, 4096, 4096]);
    expect(address).toHaveBeenCalledTimes(1);
    address.mockReturnValue(8192);
    memory.allocate(5 * megabyte);
    expect(startOf(100)).toBe(8192);
    expect(address).toHaveBeenCalledTimes(2);
  });

  it("keeps the address of a shared memory, which does not move, until more of it is needed", () => {
    const memory = wasmMemory();
    const address = vi.fn(() => 4096);
    const startOf = baseAddress(memory, address);
    startOf(100);
    memory.allocate(5 * megabyte);
    startOf(100);
    expect(address).toHaveBeenCalledTimes(1);
    startOf(3 * megabyte);
    expect(address).toHaveBeenCalledTimes(2);
  });

  it("refuses what is not in the memory, and addresses that cannot be right", () => {
    const memory = wasmMemory();
    const startOf = baseAddress(memory, () => 4096);
    expect(() => startOf(3 * megabyte)).toThrow(
      "reaches byte 3145728 of a WebAssembly memory of 2097152 bytes",
    );
    expect(() => baseAddress(memory, () => 0)(8)).toThrow(RangeError);
    expect(() => baseAddress(memory, () => 2 ** 60)(8)).toThrow(RangeError);
  });
});
