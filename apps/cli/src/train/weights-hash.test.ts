import { ones, zeros } from "@gradkit/tensor";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { weightsHash } from "./weights-hash.ts";

test("is the start of the SHA-256 of the bytes", () => {
  const bytes = new Uint8Array(Float32Array.of(1, 1, 0).buffer);
  const expected = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  expect(weightsHash([{ weight: ones([2]), bias: zeros([1]) }])).toBe(expected);
});

test("depends on the order", () => {
  expect(weightsHash([ones([1]), zeros([1])])).not.toBe(weightsHash([zeros([1]), ones([1])]));
});
