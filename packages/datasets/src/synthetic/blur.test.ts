import { expect, test } from "vitest";
import { blur } from "./blur.ts";
import { newCanvas, SIDE } from "./canvas.ts";

test("spreads a point evenly and loses nothing", () => {
  const canvas = newCanvas();
  canvas[10 * SIDE + 10] = 1;
  blur(canvas, 0.25);
  const around = [9, 10, 11].map((row) => [...canvas.subarray(row * SIDE + 9, row * SIDE + 12)]);
  expect(around).toEqual([
    [0.0625, 0.125, 0.0625],
    [0.125, 0.25, 0.125],
    [0.0625, 0.125, 0.0625],
  ]);
  expect(canvas.reduce((sum, brightness) => sum + brightness, 0)).toBe(1);
});

test("does not carry ink from one edge to the other", () => {
  const canvas = newCanvas();
  canvas[10 * SIDE + SIDE - 1] = 1;
  blur(canvas, 0.25);
  expect(canvas[11 * SIDE]).toBe(0);
  expect(canvas[10 * SIDE]).toBe(0);
});
