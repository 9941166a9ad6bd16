import { expect, test } from "vitest";
import { parseImageSize } from "./parse-image-size.ts";

test("width comes first", () => {
  expect(parseImageSize("32x24")).toEqual({ width: 32, height: 24 });
});

test.each(["", "32", "0x3", "3x0", "3x4x5", "axb", "99999x1", "-1x2"])('refuses "%s"', (text) => {
  expect(() => parseImageSize(text)).toThrow(`--size is "${text}", but must be width and height`);
});
