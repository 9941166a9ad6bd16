import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { arrayMemory, referenceBackend, type Memory } from "@gradkit/backend";
import { afterEach, describe, expect, it } from "vitest";
import { currentBackend, useBackend } from "../engine.ts";
import { pack } from "../pack.ts";
import { zeros } from "../create/zeros.ts";
import { scope } from "./scope.ts";

/** A memory that tells which addresses finalizers gave back. */
function observed(): { memory: Memory; reclaimed: number[] } {
  const inner = arrayMemory();
  const reclaimed: number[] = [];
  let blocks = 0;
  const memory: Memory = {
    ...inner,
    allocate: (byteLength) => Object.assign(inner.allocate(byteLength), { memory, address: ++blocks }),
    reclaim(address, byteLength) {
      reclaimed.push(address);
      inner.reclaim(address, byteLength);
    },
  };
  return { memory, reclaimed };
}

describe("what leaves the outermost scope", () => {
  const before = currentBackend();
  afterEach(() => useBackend(before));

  it("is given back once, however many tensors share the block", async () => {
    const { memory, reclaimed } = observed();
    useBackend({ ...referenceBackend(), memory });
    (() => scope(() => pack([zeros([20_000]), zeros([10]), zeros([10])])))();
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    for (let turn = 0; turn < 100 && reclaimed.length === 0; turn++) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reclaimed.length).toBeGreaterThan(0);
    expect(new Set(reclaimed).size).toBe(reclaimed.length);
  });
});
