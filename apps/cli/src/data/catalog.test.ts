import { expect, test } from "vitest";
import { catalog } from "./catalog.ts";

const generated = catalog.filter(({ source }) => source !== undefined);

test.each(generated)("$card.name is as large as its card says", async ({ card, load }) => {
  const { train, test: kept } = await load({}, 30);
  expect(train.size).toBe(30);
  expect(train.name).toBe(card.name);
  expect(train.featureShape).toEqual(card.featureShape);
  expect(kept.size).toBeGreaterThan(0);
});

test("points to test on are not those to train on", async () => {
  const { train, test: kept } = await catalog.find(({ card }) => card.name === "spiral")!.load({}, undefined);
  expect([train.size, kept.size]).toEqual([300, 300]);
  expect(kept.features).not.toEqual(train.features);
});
