import { expect, test } from "vitest";
import { strongestRegions } from "./strongest-regions.ts";

/** Ink in rows 6 to 20 and columns 9 to 17. */
const pixels = Uint8Array.from({ length: 784 }, (_, i) => {
  const [row, column] = [Math.floor(i / 28), i % 28];
  return row >= 6 && row <= 20 && column >= 9 && column <= 17 ? 200 : 0;
});

function values(...some: readonly (readonly [row: number, column: number, value: number])[]): Float32Array {
  const all = new Float32Array(784);
  some.forEach(([row, column, value]) => all.set([value], row * 28 + column));
  return all;
}

test("regions are thirds of what is drawn, wherever it stands", () => {
  const map = { pixels, values: values([6, 9, 0.5], [20, 17, -2]), way: "gradient" } as const;
  expect(strongestRegions(map)).toEqual({
    supporting: { row: 0, column: 0, value: 0.5, place: 6 * 28 + 9 },
    opposing: { row: 2, column: 2, value: -2, place: 20 * 28 + 17 },
  });
});

test("parts of a score are added up; of patches that overlap only one counts", () => {
  const many = values([12, 12, 1], [12, 13, 1], [13, 12, 1], [13, 13, -0.5], [7, 17, 2]);
  expect(strongestRegions({ pixels, values: many, way: "gradient" }).supporting).toMatchObject({
    row: 1,
    column: 1,
    value: 2.5,
    place: 12 * 28 + 12,
  });
  const { supporting, opposing } = strongestRegions({ pixels, values: many, way: "occlusion" });
  expect(supporting).toMatchObject({ row: 0, column: 2, value: 2 });
  expect(opposing).toMatchObject({ row: 1, column: 1, value: -0.5 });
});

test("what lies beside the drawing belongs to the nearest third", () => {
  const map = { pixels, values: values([4, 8, 1]), way: "occlusion" } as const;
  expect(strongestRegions(map).supporting).toMatchObject({ row: 0, column: 0 });
});

test("where nothing speaks for or against a class, nothing is named", () => {
  for (const way of ["gradient", "occlusion"] as const) {
    expect(strongestRegions({ pixels, values: new Float32Array(784), way })).toEqual({
      supporting: undefined,
      opposing: undefined,
    });
    const noise = strongestRegions({ pixels, values: values([7, 10, 1], [19, 10, -1e-5]), way });
    expect(noise.opposing).toBeUndefined();
  }
});
