import { encode } from "jpeg-js";
import { expect, test, vi } from "vitest";
import { decodeImage } from "../index.ts";

test("a JPEG image is decoded where a bundler gives a CommonJS module as its default alone", async () => {
  vi.doMock("jpeg-js", async (original) => {
    const { default: whole } = await original<{ readonly default: object }>();
    return { default: whole };
  });
  const bytes = new Uint8Array(encode({ width: 2, height: 1, data: new Uint8Array(8).fill(100) }, 95).data);
  expect(await decodeImage(bytes, "a.jpg")).toMatchObject({ width: 2, height: 1, channels: 3 });
});
