import { rng } from "@gradkit/random";
import { expect, test } from "vitest";
import { blemish } from "./blemish.ts";
import { newCanvas } from "./canvas.ts";

test("touches few pixels, and no brightness leaves 0 to 1", () => {
  const random = rng(0);
  let touched = 0;
  for (let sheet = 0; sheet < 200; sheet++) {
    const canvas = newCanvas().fill(0.9);
    blemish(canvas, random);
    touched += canvas.filter((brightness) => brightness !== 0.9).length;
    expect(Math.max(...canvas)).toBeLessThanOrEqual(1);
    expect(Math.min(...canvas)).toBeGreaterThanOrEqual(0);
  }
  expect(touched / 200).toBeGreaterThan(3);
  expect(touched / 200).toBeLessThan(20);
});
