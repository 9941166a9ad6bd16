import { inflateSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { barChart } from "./bar-chart.ts";
import { imageGrid } from "./image-grid.ts";
import { svgToPng } from "./svg-to-png.ts";

const svg = barChart([{ name: "SGD", value: 0.9 }], { width: 300 });

/** Width, height and the colour of the pixel in the top left corner, which has no filter to undo. */
function read(png: Uint8Array): { width: number; height: number; corner: number[] } {
  const file = Buffer.from(png);
  const start = file.indexOf("IDAT") + 4;
  const pixels = inflateSync(file.subarray(start, start + file.readUInt32BE(start - 8)));
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), corner: [...pixels.subarray(1, 5)] };
}

test("has as many pixels as asked for, and the colours of a theme", async () => {
  const [light, dark] = [await svgToPng(svg, { scale: 1 }), await svgToPng(svg, { scale: 3, theme: "dark" })];
  expect(read(light)).toMatchObject({ width: 300, corner: [255, 255, 255, 255] });
  expect(read(dark)).toMatchObject({ width: 900, corner: [0x16, 0x18, 0x1d, 255] });
  expect(read(await svgToPng(svg)).width).toBe(600);
});

test("a fixed theme stays", async () => {
  const dark = barChart([{ name: "SGD", value: 0.9 }], { theme: "dark" });
  expect(read(await svgToPng(dark, { theme: "light" })).corner).toEqual([0x16, 0x18, 0x1d, 255]);
});

test("pixels of images stay square", async () => {
  const grid = imageGrid([{ pixels: [0, 1, 1, 0], width: 2, height: 2 }], { width: 200 });
  const png = await svgToPng(grid, { scale: 1 });
  // Smoothing would give hundreds of greys, and so a much larger file.
  expect(png.length).toBeLessThan(1500);
});

test("says what is wrong", async () => {
  await expect(svgToPng(svg, { scale: 0 })).rejects.toThrow(
    "svgToPng: scale must be a positive number, but is 0.",
  );
  await expect(svgToPng("no picture")).rejects.toThrow("svgToPng: the text could not be drawn");
});

test("names the command that installs what is missing", async () => {
  vi.resetModules();
  vi.doMock("@resvg/resvg-js", () => {
    throw new Error("Cannot find package");
  });
  const { svgToPng: without } = await import("./svg-to-png.ts");
  await expect(without(svg)).rejects.toThrow("npm install @resvg/resvg-js");
  vi.doUnmock("@resvg/resvg-js");
});
