import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { imageGrid } from "./image-grid.ts";
import { all, texts } from "./parsed.fixture.ts";

describe("imageGrid", () => {
  const bytes = (svg: string, place = 0): number[] => {
    const file = Buffer.from(svg.split("base64,")[place + 1]?.split('"')[0] ?? "", "base64");
    const start = file.indexOf("IDAT") + 4;
    return [...inflateSync(file.subarray(start, start + file.readUInt32BE(start - 8)))];
  };
  const image = (pixels: number[], channels: 1 | 3 = 1) => ({
    pixels,
    width: 2,
    height: pixels.length / 2 / channels,
    channels,
  });

  test("numbers become grey from the smallest to the largest of all images", () => {
    const svg = imageGrid([image([0, 1, 2, 4]), image([0, NaN, 8, 9])]);
    // Each row begins with the number of its filter, 0.
    expect(bytes(svg, 0)).toEqual([0, 0, 28, 0, 57, 113]);
    expect(bytes(svg, 1)).toEqual([0, 0, 0, 0, 227, 255]);
  });

  test("or of each, or of a range", () => {
    expect(bytes(imageGrid([image([0, 1, 2, 4])], { range: "each" }))).toEqual([0, 0, 64, 0, 128, 255]);
    expect(bytes(imageGrid([image([-1, 0, 1, 2])], { range: [0, 1] }))).toEqual([0, 0, 0, 0, 255, 255]);
    expect(bytes(imageGrid([image([5, 5])]))).toEqual([0, 0, 0]);
  });

  test("weights are orange below zero and blue above, equally far", () => {
    const row = bytes(imageGrid([image([-2, 2, 0, NaN])], { range: "diverging" }));
    expect(row).toEqual([0, 0xf5, 0x93, 0x22, 0x08, 0x77, 0xbd, 0, 0xe8, 0xea, 0xed, 128, 128, 128]);
  });

  test("colours stay", () => {
    expect(bytes(imageGrid([image([0, 51, 102, 153, 204, 255], 3)]))).toEqual([0, 0, 51, 102, 153, 204, 255]);
  });

  test("images larger than one stored block are whole", () => {
    const pixels = Float32Array.from({ length: 300 * 300 }, (_, i) => i % 251);
    const svg = imageGrid([{ pixels, width: 300, height: 300 }], { range: [0, 255] });
    const read = bytes(svg);
    expect(read).toHaveLength(301 * 300);
    expect(read.filter((_, i) => i % 301 !== 0)).toEqual([...pixels]);
  });

  test("labels stand below in at most two lines, and whole for the pointer", () => {
    const label = "is an ankle boot, taken for a sneaker with 0.98 and then some";
    const svg = imageGrid([{ ...image([0, 1]), label }], { width: 320 });
    expect(texts(svg, "image title")).toEqual([label]);
    expect(texts(svg)).toHaveLength(2);
    expect(texts(svg)[1]).toMatch(/…$/);
  });

  test("columns are kept", () => {
    const svg = imageGrid(
      [1, 2, 3, 4].map(() => image([0, 1])),
      { columns: 2 },
    );
    const rows = all(svg, "g.image").map((one) => one.getAttribute("transform")?.split(",")[1]);
    expect(new Set(rows).size).toBe(2);
  });

  test("says what is wrong", () => {
    expect(() => imageGrid([])).toThrow("imageGrid: there is no image");
    expect(() => imageGrid([{ pixels: [1, 2, 3], width: 2, height: 2 }])).toThrow(
      "images[0] has 3 numbers for 2 x 2",
    );
    expect(() => imageGrid([image([1, 2])], { columns: 0 })).toThrow("columns must be a whole number");
    expect(() => imageGrid([image([1, 2, 3, 1, 2, 3], 3)], { range: "diverging" })).toThrow("is for one");
  });
});
