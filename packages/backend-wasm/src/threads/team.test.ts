import { afterEach, describe, expect, it, vi } from "vitest";
import { readyTeam } from "../test-support/team.fixture.ts";
import { UnaryOp } from "../kernels/op-codes.ts";
import { instantiateKernels } from "../kernels/instantiate-kernels.ts";
import { kernelModules } from "../kernels/kernel-modules.ts";
import { wasmMemory } from "../memory/wasm-memory.ts";
import type { Cut } from "./cut.ts";
import { Team } from "./team.ts";

const cut: Cut = {
  count: 2,
  unit: 4,
  moves: [
    { address: 3, stride: 5, bytes: 4 },
    { address: 6, stride: 8, bytes: 4 },
  ],
};

afterEach(() => {
  vi.restoreAllMocks();
});

/** A team, and two rows of numbers `x` and `y` for it; `negate` computes `y = -x`. */
async function negating(size: number, count = 64) {
  const { team, memory, ownShares } = await readyTeam(size);
  const block = memory.allocate(8 * count);
  const [x, y] = [block.address, block.address + 4 * count];
  const elements = (): Float32Array => memory.array(block, "float32");
  elements().forEach((_, i, all) => (all[i] = i));
  const negate = (from = x): void =>
    team.run(team.indexOf("unaryFloat32"), [UnaryOp.neg, 1, count, from, 0, 1, y, 0, 1], cut);
  const result = (): number[] => [...elements().subarray(count)];
  return { team, memory, negate, result, ownShares, expected: Array.from({ length: count }, (_, i) => -i) };
}

describe("Team", () => {
  it("computes all of it, also what is left over when whole units are shared", async () => {
    const { negate, result, expected } = await negating(3, 67);
    negate();
    expect(result()).toEqual(expected);
  });

  it("leaves what cannot be divided to one thread", async () => {
    const { negate, result, expected, ownShares } = await negating(2, 7);
    negate();
    expect([ownShares(), result()]).toEqual([1, expected]);
  });

  it("sees memory that has grown since the workers started", async () => {
    const { team, memory } = await negating(2);
    for (let round = 0; round < 20; round++) {
      const block = memory.allocate(8 * 2 ** 20); // The memory starts with 2 MB and must grow each time.
      const count = 2 ** 20;
      const elements = memory.array(block, "float32").fill(round, 0, count);
      const x = block.address;
      team.run(team.indexOf("unaryFloat32"), [UnaryOp.neg, 1, count, x, 0, 1, x + 4 * count, 0, 1], cut);
      expect(elements.subarray(count).every((value) => value === -round)).toBe(true);
    }
  });

  it("goes on alone while the workers do not wake up", async () => {
    const { team, negate, result, expected } = await negating(3);
    vi.spyOn(Atomics, "notify").mockReturnValue(0);
    await new Promise((resolve) => setTimeout(resolve, 50));
    negate();
    expect(result()).toEqual(expected);
    expect(team.size).toBe(3);
  });

  it("still has the help of its workers after work of all lengths, with pauses of all lengths between", async () => {
    const { team, memory, ownShares } = await readyTeam(2, 0);
    const count = 2 ** 18;
    const { address } = memory.allocate(4 * count);
    const pause = new Int32Array(new SharedArrayBuffer(4));
    const exp = (n: number): void =>
      team.run(team.indexOf("unaryFloat32"), [UnaryOp.exp, 1, n, address, 0, 1, address, 0, 1], cut);
    for (let round = 0; round < 2000; round++) {
      exp((round * 7919) % 5000);
      Atomics.wait(pause, 0, 0, ((round * 31) % 500) / 1000);
    }
    let helped = false;
    for (let tries = 0; tries < 500 && !helped; tries++) {
      const before = ownShares();
      exp(count);
      helped = ownShares() - before < 2;
    }
    expect(helped).toBe(true);
  });

  it("starts workers for large work, and wakes them for large work or for small work that comes densely", async () => {
    const memory = wasmMemory();
    const modules = kernelModules(true, false);
    const team = new Team(2, memory, modules, instantiateKernels(modules, memory));
    const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
    const start = vi.spyOn(team, "isReady");
    expect([team.helps(99, 100), team.helps(1000, 100)]).toEqual([false, false]);
    expect(start).not.toHaveBeenCalled();
    expect(team.helps(1600, 100)).toBe(false); // They only begin to start.
    expect(start).toHaveBeenCalledTimes(1);
    while (!team.isReady()) {
      await pause(5);
    }
    await pause(100); // They fall asleep.
    expect([team.helps(1000, 100), team.helps(1600, 100)]).toEqual([false, true]);
    await pause(1);
    const dense = Array.from({ length: 100 }, () => team.helps(1000, 100));
    expect([dense[0], dense[99]]).toEqual([false, true]);
  });

  it("passes on that a kernel failed in a worker, and computes alone from then on", async () => {
    const { team, negate } = await negating(2);
    expect(() => negate(2 ** 32 - 65536)).toThrow(/failed in a thread|out of bounds/);
    expect(team.size).toBe(1);
    expect(team.isReady()).toBe(false);
  });
});
