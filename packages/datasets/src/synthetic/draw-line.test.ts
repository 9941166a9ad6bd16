import { expect, test } from "vitest";
import { newCanvas, SIDE } from "./canvas.ts";
import { drawLine } from "./draw-line.ts";

const pen = { radius: 1, fade: 0, nib: 0, softness: 1, ink: 0.8 };

test("draws a line as thick as the pen, with soft edges, and nothing beyond", () => {
  const canvas = newCanvas();
  drawLine(canvas, Float64Array.of(5.5, 10.5, 20.5, 10.5), pen);
  const column = (row: number): number => canvas[row * SIDE + 12]!;
  expect([8, 9, 10, 11, 12].map(column)).toEqual([0, 0.4, 0.8, 0.4, 0]);
  expect(canvas[10 * SIDE + 3]).toBe(0);
  expect(canvas[10 * SIDE + 4]).toBeCloseTo(0.4, 12);
});

test("where lines cross, ink does not add up", () => {
  const canvas = newCanvas();
  drawLine(canvas, Float64Array.of(5.5, 10.5, 20.5, 10.5), pen);
  drawLine(canvas, Float64Array.of(12.5, 5.5, 12.5, 20.5), { ...pen, ink: 0.3 });
  expect(canvas[10 * SIDE + 12]).toBe(0.8);
});

test("cuts off what lies outside, and draws a point as a dot", () => {
  const canvas = newCanvas();
  drawLine(canvas, Float64Array.of(-50, -50, -20, 90, 80, 90), pen);
  expect(canvas.every((brightness) => brightness === 0)).toBe(true);
  drawLine(canvas, Float64Array.of(3.5, 3.5, 3.5, 3.5), pen);
  expect(canvas[3 * SIDE + 3]).toBe(0.8);
});

test("fades along the line, and a nib makes upright lines thicker", () => {
  const ink = (line: readonly number[], change: Partial<typeof pen>): number => {
    const canvas = newCanvas();
    drawLine(canvas, Float64Array.from(line), { ...pen, ...change });
    return canvas.reduce((sum, brightness) => sum + brightness, 0);
  };
  expect(ink([14, 5, 14, 20], { nib: 0.4 })).toBeGreaterThan(1.3 * ink([5, 14, 20, 14], { nib: 0.4 }));
  const faded = newCanvas();
  drawLine(faded, Float64Array.of(5, 14, 14, 14, 23, 14), { ...pen, fade: 0.5 });
  expect(faded[12 * SIDE + 7]).toBeGreaterThan(faded[12 * SIDE + 20]!);
});
