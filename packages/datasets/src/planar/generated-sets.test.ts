import { randomState } from "@gradkit/random";
import { describe, expect, test } from "vitest";
import golden from "../../golden/generated-sets.json" with { type: "json" };
import {
  blobs,
  checkerboard,
  circles,
  linearlySeparable,
  moons,
  regressionPlane,
  sine,
  synth,
  xor,
} from "../index.ts";

/** As hexadecimal digits, by what Node and browsers have. */
async function sha256(buffer: ArrayBufferLike): Promise<string> {
  const bytes = new Uint8Array(buffer).slice();
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

test("synth is NumPy's, to the last bit", async () => {
  const { train, test: kept } = synth();
  expect([train.size, kept.size]).toEqual([60_000, 10_000]);
  expect([...train.features.slice(0, 10)]).toEqual(golden.synth.first);
  expect([...kept.features.slice(-2)]).toEqual(golden.synth.last);
  expect(await sha256(train.features.buffer)).toBe(golden.synth.sha256);
  expect(await sha256(train.labels.buffer)).toBe(golden.synth.labels);
  const ones = [train, kept].flatMap(({ labels: some }) => [...some]).filter((label) => label === 1);
  expect(ones).toHaveLength(golden.synth.ones);
});

test("linear and XOR are NumPy's, to the last bit", () => {
  expect([...linearlySeparable({ seed: 3 }).features]).toEqual(golden.linear.features);
  expect([...linearlySeparable({ seed: 3 }).labels]).toEqual(golden.linear.labels);
  expect([...xor().features]).toEqual(golden.xor.features);
  expect([...xor().labels]).toEqual(golden.xor.labels);
  expect(xor().size).toBe(21);
});

test("blobs are NumPy's to the last bit; circles and moons but for a sine or cosine that was rounded otherwise", () => {
  expect([...blobs({ classes: 4, samplesPerClass: 20, noise: 1.5, seed: 7 }).features]).toEqual(golden.blobs);
  const made = [
    [circles({ samplesPerClass: 30, noise: 0.07, factor: 0.3, seed: 5 }), golden.circles],
    [moons({ samplesPerClass: 30, noise: 0.2, seed: 6 }), golden.moons],
  ] as const;
  for (const [{ features }, expected] of made) {
    const apart = expected.map((value, i) => Math.abs(value - features[i]!));
    expect(Math.max(...apart)).toBeLessThan(1e-15);
    expect(apart.filter((distance) => distance > 0).length).toBeLessThan(3);
  }
});

test("the fields of a checkerboard have the colour of their place", () => {
  const { features, labels, size } = checkerboard({ fields: 3, samples: 500, seed: 4 });
  for (let row = 0; row < size; row++) {
    const colour = (Math.floor(features[2 * row]! * 3) + Math.floor(features[2 * row + 1]! * 3)) % 2;
    expect(labels[row]).toBe(colour);
  }
  expect(checkerboard({ noise: 0.5 }).features).not.toEqual(checkerboard().features);
});

test("regressions are what they say, without and with noise", () => {
  const clean = sine({ samples: 50, noise: 0 });
  clean.features.forEach((x: number, i: number) => expect(clean.labels[i]).toBeCloseTo(Math.sin(x), 14));
  const noisy = sine({ samples: 5000, noise: 0.2 });
  const errors = Array.from(noisy.features, (x, i) => noisy.labels[i]! - Math.sin(x));
  expect(Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / 5000)).toBeCloseTo(0.2, 2);
  const plane = regressionPlane({ weights: [1, 2, 3], bias: -1, noise: 0, samples: 20 });
  expect(plane.featureShape).toEqual([3]);
  for (let row = 0; row < 20; row++) {
    const [a = 0, b = 0, c = 0] = plane.features.slice(3 * row, 3 * row + 3);
    expect(plane.labels[row]).toBeCloseTo(a + 2 * b + 3 * c - 1, 12);
  }
});

test("a generator that is passed goes on", () => {
  const random = randomState(0);
  const [first, second] = [linearlySeparable({ random }), linearlySeparable({ random })];
  expect(first.features).toEqual(linearlySeparable({ seed: 0 }).features);
  expect(second.features).not.toEqual(first.features);
});

describe("refuse what makes no sense", () => {
  test.each<[() => unknown, string]>([
    [() => synth({ train: -1 }), "synth: train is -1"],
    [() => linearlySeparable({ samples: 0.5 }), "linearlySeparable: samples is 0.5"],
    [() => circles({ factor: 1 }), "circles: factor is 1"],
    [() => circles({ noise: -1 }), "circles: noise is -1"],
    [() => moons({ samplesPerClass: 0 }), "moons: samplesPerClass is 0"],
    [() => blobs({ centers: [[NaN, 0]] }), "blobs: centers has the number NaN"],
    [() => checkerboard({ fields: 0 }), "checkerboard: fields is 0"],
    [() => sine({ noise: Infinity }), "sine: noise is Infinity"],
    [() => regressionPlane({ weights: [] }), "regressionPlane: weights []"],
  ])("%#", (make, message) => {
    expect(make).toThrow(message);
  });
});
