import { afterEach, expect, it, vi } from "vitest";
import { widestVectors } from "./widest-vectors.ts";

afterEach(() => {
  vi.unstubAllEnvs();
});

it("are as wide as they can be, unless an option or the environment says otherwise", () => {
  vi.stubEnv("GRADKIT_VECTOR_BITS", "");
  expect(widestVectors(undefined)).toBe(256);
  expect(widestVectors(128)).toBe(128);
  vi.stubEnv("GRADKIT_VECTOR_BITS", "128");
  expect(widestVectors(undefined)).toBe(128);
  expect(widestVectors(256)).toBe(256);
});

it("are answered with what may be chosen", () => {
  vi.stubEnv("GRADKIT_VECTOR_BITS", "512");
  expect(() => widestVectors(undefined)).toThrow(
    'The environment variable GRADKIT_VECTOR_BITS is "512"; it must be 128 or 256.',
  );
  // @ts-expect-error: what somebody without types may write.
  expect(() => widestVectors(64)).toThrow('vectorBits is "64"; it must be 128 or 256.');
});
