import * as fc from "fast-check";
import { expect, it } from "vitest";
import { decodeBase64 } from "./decode-base64.ts";

it("decodeBase64 undoes btoa", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      expect([...decodeBase64(btoa(String.fromCharCode(...bytes)))]).toEqual([...bytes]);
    }),
  );
});
