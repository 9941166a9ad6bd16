import { rng } from "@gradkit/random";
import { expect, test } from "vitest";
import { augmentForms } from "./augment-forms.ts";
import { buildAugment } from "./build-augment.ts";
import { parseAugment } from "./parse-augment.ts";

test("names with their numbers, in order, and written in one way", () => {
  const plan = parseAugment(" shift   2,rotation 15 , flip");
  expect(plan.text).toBe("shift 2, rotation 15, flip");
  expect(plan.steps.map(({ form, value }) => [form.name, value])).toEqual([["shift", 2], ["rotation", 15], ["flip", 0]]); // prettier-ignore
  expect(parseAugment(plan.text)).toEqual(plan);
});

test.each([
  ["shfit 2", '--augment has "shfit 2", but there is no change "shfit"', "did you mean shift"],
  ["shift", '--augment has "shift", but shift takes pixels', 'write "shift 2"'],
  ["shift 1.5", "takes pixels, a whole number of at least 1", 'write "shift 2"'],
  ["shift 1 2", "takes pixels", 'write "shift 2"'],
  ["flip 3", '--augment has "flip 3", but flip takes no number', 'write "flip"'],
  ["zoom 1", "zoom takes a share from 0 to 0.9", 'write "zoom 0.2"'],
  ["shift 2,", '--augment has "", but there is no change ""', "the changes are shift, rotation, flip"],
])('"%s" is refused', (text, message, hint) => {
  expect(() => parseAugment(text)).toThrow(
    expect.objectContaining({
      message: expect.stringContaining(message) as string,
      hint: expect.stringContaining(hint) as string,
    }),
  );
});

test("every change does something to an image, and its example is taken", () => {
  for (const { name, takes } of augmentForms) {
    const [change] = buildAugment(parseAugment(takes === undefined ? name : `${name} ${takes.example}`));
    const pixels = Float64Array.from({ length: 64 }, (_, i) => (i % 13) / 13);
    const generator = rng(1);
    const made = Array.from({ length: 8 }, () => {
      const image = { values: pixels.slice(), height: 8, width: 8, channels: 1 };
      change!(image, generator);
      return image.values;
    });
    expect(
      made.some((values) => values.some((value, i) => value !== pixels[i])),
      name,
    ).toBe(true);
    expect(
      made.every((values) => values.every(Number.isFinite)),
      name,
    ).toBe(true);
  }
});
