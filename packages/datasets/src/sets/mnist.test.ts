import { beforeAll, describe, expect, test } from "vitest";
import { fashionMnist, fashionMnistCard } from "./fashion-mnist.ts";
import { mnist, mnistCard } from "./mnist.ts";
import type { Splits } from "../splits/splits.ts";

const folder = process.env["GRADKIT_DATA"];
const countPerClass = {
  mnist: {
    train: [5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949],
    test: [980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009],
  },
  "fashion-mnist": { train: Array<number>(10).fill(6000), test: Array<number>(10).fill(1000) },
};

beforeAll(() => {
  if (!folder) {
    process.stdout.write("Skipping the real MNIST and Fashion-MNIST: GRADKIT_DATA is not set.\n");
  }
});

describe.skipIf(!folder).each([
  { load: mnist, card: mnistCard, counts: countPerClass.mnist, first: 5, mean: 33.318421 },
  {
    load: fashionMnist,
    card: fashionMnistCard,
    counts: countPerClass["fashion-mnist"],
    first: 9,
    mean: 72.940352,
  },
])("the real $card.title", ({ load, card, counts, first, mean }) => {
  let splits: Splits;

  test("loads from files alone", async () => {
    const start = performance.now();
    splits = await load({ offline: true, cacheDirectory: "/nonexistent" });
    process.stdout.write(`${card.name}: loaded in ${Math.round(performance.now() - start)} ms\n`);
  });

  test.each(["train", "test"] as const)("has the published sizes and labels: %s", (split) => {
    const { features, labels, size, classNames, featureShape } = splits[split];
    expect(size).toBe(card.sizes[split]);
    expect(featureShape).toEqual([28, 28]);
    expect(features).toHaveLength(size * 28 * 28);
    expect(classNames.map((_, label) => labels.filter((other) => other === label).length)).toEqual(
      counts[split],
    );
  });

  test("has the published first label and mean pixel", () => {
    expect(splits.train.labels[0]).toBe(first);
    let sum = 0;
    for (const pixel of splits.train.features) {
      sum += pixel;
    }
    expect(sum / (60_000 * 784)).toBeCloseTo(mean, 5);
  });
});

test.each([mnistCard, fashionMnistCard])("the card of $title is complete", (card) => {
  expect(card.classNames).toHaveLength(10);
  for (const { name, packed, unpacked } of card.files) {
    expect(name).toMatch(/\.gz$/);
    expect(packed.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(unpacked.sha256).toMatch(/^[0-9a-f]{64}$/);
  }
  expect(card.mirrors.length).toBeGreaterThanOrEqual(3);
  expect(card.mirrors.filter((mirror) => mirror.startsWith("https://")).length).toBeGreaterThanOrEqual(2);
});
