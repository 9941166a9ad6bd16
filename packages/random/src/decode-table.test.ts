import { expect, test } from "vitest";
import { decodeTable } from "./decode-table.ts";

test("decodes little-endian float64 from base64, with and without padding", () => {
  const numbers = [1, -2.5, Math.PI, 5e-324, 1e300];
  for (let count = 0; count <= numbers.length; count++) {
    const bytes = new DataView(new ArrayBuffer(8 * count));
    numbers.slice(0, count).forEach((value, i) => {
      bytes.setFloat64(8 * i, value, true);
    });
    const text = btoa(String.fromCharCode(...new Uint8Array(bytes.buffer)));
    expect(Array.from(decodeTable(text))).toEqual(numbers.slice(0, count));
  }
});
