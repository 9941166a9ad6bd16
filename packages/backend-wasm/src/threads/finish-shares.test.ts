import { afterEach, describe, expect, it, vi } from "vitest";
import { kernelModules } from "../kernels/kernel-modules.ts";
import { wasmMemory } from "../memory/wasm-memory.ts";
import { words } from "./control.ts";
import { Crew } from "./crew.ts";
import { finishShares } from "./finish-shares.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

/** A crew without workers, for which the test takes and finishes shares. */
function emptyCrew(): Crew {
  return new Crew({ memory: wasmMemory().linear, modules: kernelModules(true, false), names: [] }, []);
}

describe("finishShares", () => {
  it("computes every share that nobody else takes", () => {
    const compute = vi.fn();
    finishShares(emptyCrew(), compute, 0, 5);
    expect(compute).toHaveBeenCalledTimes(5);
  });

  it("waits for a share that somebody else has taken", () => {
    const crew = emptyCrew();
    const wait = vi.spyOn(Atomics, "wait").mockImplementation(() => {
      Atomics.sub(crew.words, words.left, 1);
      return "ok";
    });
    const compute = vi.fn(() => {
      Atomics.or(crew.words, words.tickets, 0b10);
    });
    finishShares(crew, compute, 0, 2);
    expect([compute.mock.calls.length, wait.mock.calls.length]).toEqual([1, 1]);
  });

  it("gives up when a share does not come back", () => {
    const crew = emptyCrew();
    vi.spyOn(Atomics, "wait").mockReturnValue("timed-out");
    const compute = (): void => void Atomics.or(crew.words, words.tickets, 0b10);
    expect(() => finishShares(crew, compute, 0, 2)).toThrow("A thread did not finish its share");
  });

  it("says that a kernel failed elsewhere", () => {
    const crew = emptyCrew();
    const compute = (): void => void Atomics.store(crew.words, words.failed, 1);
    expect(() => finishShares(crew, compute, 0, 2)).toThrow("A kernel failed in a thread");
  });
});
