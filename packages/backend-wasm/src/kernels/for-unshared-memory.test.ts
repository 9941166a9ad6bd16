import { describe, expect, it } from "vitest";
import { kernelsText } from "../generated/kernels.ts";
import { decodeText } from "./decode-text.ts";
import { webAssembly } from "../platform/web-assembly.ts";
import { forUnsharedMemory } from "./for-unshared-memory.ts";

describe("forUnsharedMemory", () => {
  it("changes one bit, and leaves a valid binary", () => {
    const shared = decodeText(kernelsText);
    const unshared = forUnsharedMemory(shared);
    const changed = [...unshared.keys()].filter((i) => unshared[i] !== shared[i]);
    expect(changed.map((i) => [shared[i], unshared[i]])).toEqual([[3, 1]]);
    expect(() => new (webAssembly()!.Module)(unshared)).not.toThrow();
  });

  it("refuses a binary without an imported memory", () => {
    expect(() => forUnsharedMemory(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))).toThrow(
      "does not import a memory",
    );
  });
});
