import * as fc from "fast-check";
import { expect, it } from "vitest";
import { encodeText } from "../../scripts/encode-text.mjs";
import { characters, frequentBytes, kernelsText } from "../generated/kernels.ts";
import { decodeText } from "./decode-text.ts";

it("reads what the build writes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(decodeText(encodeText(bytes, frequentBytes))).toEqual(new Uint8Array(bytes));
    }),
  );
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(decodeText(encodeText(all, frequentBytes))).toEqual(all);
});

it("has characters that need no escapes in a program or on a page", () => {
  expect(new Set(characters).size).toBe(frequentBytes.length);
  expect(kernelsText).toMatch(/^[ -~]*$/);
  expect(kernelsText).not.toMatch(/["'\\<]/);
});
