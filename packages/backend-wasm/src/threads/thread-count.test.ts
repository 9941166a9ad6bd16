import { availableParallelism } from "node:os";
import { afterEach, describe, expect, it, vi } from "vitest";
import { threadCount } from "./thread-count.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("threadCount", () => {
  it("is the option, else the environment's, else the number of processors, up to four", () => {
    vi.stubEnv("GRADKIT_THREADS", "3");
    expect([threadCount(2), threadCount(undefined)]).toEqual([2, 3]);
    vi.stubEnv("GRADKIT_THREADS", "");
    expect(threadCount(undefined)).toBe(Math.min(availableParallelism(), 4));
  });

  it.each([0, 1.5, NaN, -1, 17])("refuses %d", (threads) => {
    expect(() => threadCount(threads)).toThrow(
      `threads is ${threads}; it must be a whole number from 1 to 16.`,
    );
  });

  it("says where a wrong number comes from", () => {
    vi.stubEnv("GRADKIT_THREADS", "many");
    expect(() => threadCount(undefined)).toThrow("The environment variable GRADKIT_THREADS is many");
  });
});
