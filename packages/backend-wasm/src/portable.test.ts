import { expect, it } from "vitest";
import { functionsHash } from "./test-support/functions-hash.fixture.ts";
import { trainedHash } from "./test-support/train.fixture.ts";
import { wasmBackend } from "./wasm-backend.ts";

it("portable arithmetic trains a network to the same bits in every runtime and on every processor", () => {
  // The number is from Node 20 on x64; Node 22 and 24 and Chromium gave the same.
  expect(trainedHash(wasmBackend({ arithmetic: "portable", threads: 1 }))).toBe(-1374001129);
  expect(trainedHash(wasmBackend({ arithmetic: "portable", threads: 1, shared: false }))).toBe(-1374001129);
});

it("functions of float32 and float64 give the same bits in every runtime, in fast arithmetic too", () => {
  // The number is from Node 20 on x64; Node 22 and 24 and Chromium 156 gave the same.
  for (const arithmetic of ["portable", "fast"] as const) {
    expect(functionsHash(wasmBackend({ arithmetic, threads: 1 }))).toBe(1204494611);
  }
});
