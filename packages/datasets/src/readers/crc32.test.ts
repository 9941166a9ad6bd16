import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32 as bitByBit } from "../../test-support/crc32.ts";
import { crc32 } from "./crc32.ts";

test("is the published one, and the same bit by bit", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => crc32(bytes) === bitByBit(bytes)));
});
