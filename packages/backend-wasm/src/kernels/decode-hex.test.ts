import * as fc from "fast-check";
import { expect, it } from "vitest";
import { decodeHex } from "./decode-hex.ts";

it("reads what Buffer writes", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(decodeHex(Buffer.from(bytes).toString("hex"))).toEqual(new Uint8Array(bytes));
    }),
  );
});
