import { afterEach, describe, expect, it, vi } from "vitest";
import { readThreads } from "./read-threads.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("readThreads", () => {
  it("prefers the option to the variable, and both may be missing", () => {
    vi.stubEnv("GRADKIT_THREADS", undefined);
    expect(readThreads(undefined)).toBeUndefined();
    vi.stubEnv("GRADKIT_THREADS", "");
    expect(readThreads(undefined)).toBeUndefined();
    vi.stubEnv("GRADKIT_THREADS", "3");
    expect(readThreads(undefined)).toBe(3);
    expect(readThreads(2)).toBe(2);
  });

  it("refuses what is no number of threads", () => {
    for (const count of [0, -1, 1.5, NaN]) {
      expect(() => readThreads(count)).toThrow(`threads is ${count}`);
    }
    vi.stubEnv("GRADKIT_THREADS", "many");
    expect(() => readThreads(undefined)).toThrow('GRADKIT_THREADS is "many"');
  });
});
