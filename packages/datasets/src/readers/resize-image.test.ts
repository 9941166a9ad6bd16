import fc from "fast-check";
import { expect, test } from "vitest";
import { resizeImage } from "../index.ts";

test("a pixel is the mean of those under it, each channel for itself", () => {
  const grey = { height: 2, width: 4, channels: 1, data: Uint8Array.of(0, 10, 20, 30, 100, 110, 120, 130) };
  expect(resizeImage(grey, { height: 1, width: 2 })).toEqual({ height: 1, width: 2, channels: 1, data: Uint8Array.of(55, 75) }); // prettier-ignore
  // Two thirds of the first and one third of the second.
  const row = { height: 1, width: 3, channels: 1, data: Uint8Array.of(0, 90, 240) };
  expect([...resizeImage(row, { height: 1, width: 2 }).data]).toEqual([30, 190]);
  const coloured = { height: 1, width: 2, channels: 3, data: Uint8Array.of(0, 50, 100, 100, 150, 200) };
  expect([...resizeImage(coloured, { height: 1, width: 1 }).data]).toEqual([50, 100, 150]);
  expect([...resizeImage(row, { height: 2, width: 3 }).data]).toEqual([0, 90, 240, 0, 90, 240]);
});

test("the mean of an image stays, whatever its size", () => {
  const size = fc.integer({ min: 1, max: 12 });
  fc.assert(
    fc.property(size, size, size, size, fc.integer(), (height, width, toHeight, toWidth, seed) => {
      const data = Uint8Array.from({ length: height * width }, (_, i) => (Math.imul(seed + i, 2654435761) >>> 9) & 255); // prettier-ignore
      const made = resizeImage(
        { height, width, channels: 1, data },
        { height: toHeight, width: toWidth },
      ).data;
      const mean = (values: Uint8Array): number =>
        values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(made).toHaveLength(toHeight * toWidth);
      expect(Math.abs(mean(made) - mean(data))).toBeLessThanOrEqual(0.5);
    }),
  );
});

test("a size that is none is refused", () => {
  const image = { height: 1, width: 1, channels: 1, data: Uint8Array.of(7) };
  expect(() => resizeImage(image, { height: 0, width: 2 })).toThrow("resizeImage: the size is 2x0");
});
