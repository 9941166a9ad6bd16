import fc from "fast-check";
import { expect, test } from "vitest";
import { gatherRows } from "./gather-rows.ts";

test("looking pairs of bytes up gives the numbers that multiplying gives, to the last bit", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 4, max: 12 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(1 / 255, 1, 1 / 16, 0.1, -3),
      fc.nat(7),
      fc.infiniteStream(fc.integer({ min: 0, max: 255 })),
      (quads, rows, scale, offset, bytes) => {
        const width = 4 * quads;
        const memory = new Uint8Array(offset + rows * width);
        memory.forEach((_, i) => (memory[i] = bytes.next().value as number));
        const source = memory.subarray(offset);
        const order = Int32Array.from({ length: rows }, (_, i) => (i * 7 + 3) % rows);
        const target = new Float32Array(rows * width);
        gatherRows(source, scale, width, order, target);
        const expected = Float32Array.from(target, (_, i) => {
          const row = order[Math.floor(i / width)]!;
          return source[row * width + (i % width)]! * scale;
        });
        expect(target).toEqual(expected);
      },
    ),
  );
});

test("copies numbers that need no scale, and refuses a scale that is none", () => {
  const target = new Float64Array(4);
  gatherRows(Float32Array.of(1, 2, 3, 4), 1, 2, Int32Array.of(1, 0), target);
  expect([...target]).toEqual([3, 4, 1, 2]);
  const bytes = new Uint8Array(16);
  expect(() => gatherRows(bytes, NaN, 16, Int32Array.of(0), new Float32Array(16))).toThrow(
    "scale: NaN is not",
  );
});
