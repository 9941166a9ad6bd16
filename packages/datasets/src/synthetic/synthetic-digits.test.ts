import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { syntheticDigits } from "./synthetic-digits.ts";
import { SIDE } from "./canvas.ts";

const small = syntheticDigits({ train: 2000, test: 500, seed: 0 });

function sha256(bytes: NodeJS.TypedArray): string {
  return createHash("sha256").update(bytes).digest("hex");
}

test("has the format of MNIST", () => {
  expect(small.train).toMatchObject({
    name: "synthetic-digits",
    featureShape: [28, 28],
    scale: 1 / 255,
    size: 2000,
    classNames: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"],
  });
  expect(small.train.features).toHaveLength(2000 * 784);
  expect(small.test.labels).toHaveLength(500);
});

test("a seed means these bytes, here and everywhere", () => {
  expect(sha256(small.train.features)).toBe(
    "5a7eb1ec5dee18bbb690b5cc497d937f9a87a0d91622f3096133ad3ef0e83bda",
  );
  expect(sha256(small.train.labels)).toBe("55840f5ad26ae44e16494dd4a8b357c2a2a860a9050022dd41b517fc34cc6457");
});

test("an image depends on nothing but seed, split and index", () => {
  const fewer = syntheticDigits({ train: 10, test: 20 });
  expect(fewer.train.features).toEqual(small.train.features.subarray(0, 10 * 784));
  expect(fewer.test.labels).toEqual(small.test.labels.subarray(0, 20));
});

test("splits and seeds share no image", () => {
  const other = syntheticDigits({ train: 500, test: 500, seed: 1 });
  const images = [small.train, small.test, other.train, other.test].flatMap(({ features, size }) =>
    Array.from({ length: size }, (_, row) => sha256(features.subarray(row * 784, (row + 1) * 784))),
  );
  expect(new Set(images).size).toBe(images.length);
});

test("every class is about as frequent", () => {
  for (let label = 0; label < 10; label++) {
    const count = small.train.labels.filter((other) => other === label).length;
    expect(count).toBeGreaterThan(150);
    expect(count).toBeLessThan(250);
  }
});

test("every image has bright ink on dark paper, near the middle", () => {
  for (let row = 0; row < small.train.size; row++) {
    const image = small.train.features.subarray(row * 784, (row + 1) * 784);
    let mass = 0;
    let x = 0;
    let y = 0;
    image.forEach((ink, index) => {
      mass += ink;
      x += ink * (index % SIDE);
      y += ink * Math.floor(index / SIDE);
    });
    expect(Math.max(...image)).toBeGreaterThan(120);
    expect(mass / (784 * 255)).toBeGreaterThan(0.01);
    expect(mass / (784 * 255)).toBeLessThan(0.4);
    expect(Math.hypot(x / mass - 13.5, y / mass - 13.5)).toBeLessThan(9);
  }
});

test("a digit looks more like others of its class than like other classes", () => {
  // The nearest class mean: what a linear model can see. Chance is 0.1.
  const means = Array.from({ length: 10 }, () => new Float64Array(784));
  small.train.labels.forEach((label, row) => {
    for (let pixel = 0; pixel < 784; pixel++) {
      means[label]![pixel]! += small.train.features[row * 784 + pixel]! / 200;
    }
  });
  let right = 0;
  small.test.labels.forEach((label, row) => {
    const distances = means.map((mean) =>
      mean.reduce((sum, ink, pixel) => sum + (ink - small.test.features[row * 784 + pixel]!) ** 2, 0),
    );
    right += Number(distances.indexOf(Math.min(...distances)) === label);
  });
  expect(right / 500).toBeGreaterThan(0.5);
  expect(right / 500).toBeLessThan(0.9);
});

test("is made faster than it is downloaded", () => {
  const start = performance.now();
  syntheticDigits({ train: 5000, test: 0 });
  const perSecond = 5000 / ((performance.now() - start) / 1000);
  process.stdout.write(`synthetic-digits: ${Math.round(perSecond)} images a second\n`);
  expect(perSecond).toBeGreaterThan(2000);
});

test.each([
  [{ train: -1 }, "syntheticDigits: train is -1; it must be a whole number from 0 to"],
  [{ test: 1.5 }, "syntheticDigits: test is 1.5; it must be a whole number from 0 to"],
  [{ train: 1e12 }, "syntheticDigits: train is 1000000000000; it must be a whole number from 0 to 5478274."],
  [{ seed: -3 }, "syntheticDigits: seed is -3; it must be a whole number from 0 to 4294967295."],
])("refuses %o", (options, message) => {
  expect(() => syntheticDigits(options)).toThrow(message);
});
