import { rng } from "@gradkit/random";
import { describe, expect, test } from "vitest";
import {
  augment,
  batches,
  cutmix,
  mixup,
  normalizeChannels,
  randomAffine,
  randomBrightness,
  randomContrast,
  randomCrop,
  randomElastic,
  randomErasing,
  randomFlip,
  randomRotation,
  randomShift,
  syntheticDigits,
  type Augmentation,
  type ImagePixels,
} from "../index.ts";
import { drawBeta } from "./draw-beta.ts";

/** 4x5 pixels of two channels: 1, 2, 3, ... */
function image(): ImagePixels {
  return { values: Float64Array.from({ length: 40 }, (_, i) => i + 1), height: 4, width: 5, channels: 2 };
}

function changed(step: Augmentation, seed = 0): number[] {
  const made = image();
  step(made, rng(seed));
  return Array.from(made.values);
}

const all: readonly (readonly [string, Augmentation])[] = [
  ["randomShift", randomShift({ pixels: 2 })],
  ["randomCrop", randomCrop({ padding: 2 })],
  ["randomFlip", randomFlip({ probability: 0.5 })],
  ["randomRotation", randomRotation({ degrees: 40 })],
  ["randomAffine", randomAffine({ degrees: 20, pixels: 1, scale: [0.8, 1.2], shear: 10 })],
  ["randomElastic", randomElastic({ alpha: 5, sigma: 2 })],
  ["randomErasing", randomErasing({ probability: 0.9 })],
  ["randomBrightness", randomBrightness({ by: 0.5 })],
  ["randomContrast", randomContrast({ by: 0.5 })],
];

test.each(all)("%s is decided by the seed, and differs between seeds", (_, step) => {
  expect(changed(step, 5)).toEqual(changed(step, 5));
  expect(new Set([0, 1, 2, 3, 4, 5, 6, 7].map((seed) => changed(step, seed).join())).size).toBeGreaterThan(1);
  changed(step).forEach((value) => expect(Number.isFinite(value)).toBe(true));
});

describe("moving", () => {
  test("takes whole pixels along and fills up with zeros", () => {
    for (let seed = 0; seed < 30; seed++) {
      const moved = changed(randomShift({ pixels: 6 }), seed);
      const from = image().values;
      const at = moved.findIndex((value) => value !== 0);
      if (at === -1) {
        continue;
      }
      const offset = at - from.indexOf(moved[at]!);
      moved.forEach((value, i) => expect(value === 0 || value === from[i - offset]).toBe(true));
    }
  });

  test("a quarter and a half turn go where they must", () => {
    const square: ImagePixels = {
      values: Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9]),
      height: 3,
      width: 3,
      channels: 1,
    };
    // A generator that gives 1 / 2 of the range, the middle: nothing is turned.
    const half = { random: () => 0.5 } as unknown as ReturnType<typeof rng>;
    randomAffine({ degrees: 90, shear: 20, pixels: 1, scale: [1, 1] })(square, half);
    expect([...square.values].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
    const last = { random: () => 1 } as unknown as ReturnType<typeof rng>;
    randomRotation({ degrees: 180 })(square, last);
    expect([...square.values].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([
      9, 8, 7, 6, 5, 4, 3, 2, 1,
    ]);
    randomRotation({ degrees: 90 })(square, last);
    expect([...square.values].map((value) => Math.round(value * 1e9) / 1e9)).toEqual([
      3, 6, 9, 2, 5, 8, 1, 4, 7,
    ]);
  });

  test("enlarging twice and moving by whole pixels", () => {
    const line: ImagePixels = { values: Float64Array.of(0, 0, 8, 0, 0), height: 1, width: 5, channels: 1 };
    const last = { random: () => 1 } as unknown as ReturnType<typeof rng>;
    randomAffine({ scale: [2, 2] })(line, last);
    expect([...line.values]).toEqual([0, 4, 8, 4, 0]);
    randomAffine({ pixels: 0 })(line, last);
    expect([...line.values]).toEqual([0, 4, 8, 4, 0]);
  });

  test("flips twice are the image again, both ways", () => {
    for (const direction of ["horizontal", "vertical"] as const) {
      const step = randomFlip({ direction, probability: 1 });
      const made = image();
      step(made, rng(0));
      expect(made.values).not.toEqual(image().values);
      step(made, rng(0));
      expect(made.values).toEqual(image().values);
    }
    expect(changed(randomFlip({ direction: "vertical", probability: 1 })).slice(0, 2)).toEqual([31, 32]);
  });
});

describe("values", () => {
  test("erasing changes one rectangle", () => {
    const made = changed(randomErasing({ probability: 1, area: [0.3, 0.3], aspect: 1, value: -1 }));
    const places = made.flatMap((value, i) => (value === -1 ? [Math.floor(i / 2)] : []));
    const [rows, columns] = [
      new Set(places.map((at) => Math.floor(at / 5))),
      new Set(places.map((at) => at % 5)),
    ];
    expect(new Set(places).size).toBe(rows.size * columns.size);
    expect(changed(randomErasing({ probability: 0 }))).toEqual([...image().values]);
  });

  test("brightness moves the mean, contrast keeps it", () => {
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(changed(randomContrast({ by: 1 })))).toBeCloseTo(20.5, 12);
    expect(mean(changed(randomBrightness({ by: 3 })))).not.toBeCloseTo(20.5, 3);
    expect(changed(normalizeChannels([1, 2], [1, 2])).slice(0, 4)).toEqual([0, 0, 2, 1]);
    expect(() => changed(normalizeChannels([1], [2]))).toThrow(
      "there are 1 means, but the image has 2 channels",
    );
  });
});

test("a set is changed anew at every pass, the same way from the same seed, and never itself", () => {
  const { train } = syntheticDigits({ train: 20, test: 1 });
  const before = train.features.slice();
  const steps = all.map(([, step]) => step);
  const pass = (set: ReturnType<typeof augment>): number[] => {
    const values: number[] = [];
    for (const { x } of batches(set, { size: 8 })) {
      values.push(...x.data());
    }
    return values;
  };
  const [one, other] = [augment(train, steps, rng(3)), augment(train, steps, rng(3))];
  const first = pass(one);
  expect(pass(one)).not.toEqual(first);
  expect(pass(other)).toEqual(first);
  expect(train.features).toEqual(before);
  expect(() => augment({ ...train, featureShape: [784] }, steps, rng(0))).toThrow(
    "augment: a row of synthetic-digits",
  );
});

describe("mixing rows of a batch", () => {
  const batch = () => ({
    x: Float64Array.from({ length: 6 * 16 }, (_, i) => Math.floor(i / 16)),
    y: Float64Array.from({ length: 36 }, (_, i) => (i % 7 === 0 ? 1 : 0)),
    rows: 6,
    classes: 6,
    featureShape: [4, 4],
  });

  test("labels are mixed as the rows are, and sum to 1", () => {
    for (const mix of [mixup(0.4), cutmix()]) {
      for (let seed = 0; seed < 20; seed++) {
        const mixed = batch();
        mix(mixed, rng(seed));
        for (let row = 0; row < 6; row++) {
          const labels = [...mixed.y.slice(6 * row, 6 * row + 6)];
          expect(labels.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
          // Row i has the value i everywhere, so the mean of a mixed row is that of its labels.
          const mean = mixed.x.slice(16 * row, 16 * row + 16).reduce((sum, value) => sum + value, 0) / 16;
          expect(mean).toBeCloseTo(
            labels.reduce((sum, share, label) => sum + share * label, 0),
            12,
          );
        }
      }
    }
  });

  test("shares have the mean and the variance of the Beta distribution", () => {
    for (const alpha of [0.2, 1, 3]) {
      const generator = rng(0);
      const drawn = Array.from({ length: 20_000 }, () => drawBeta(alpha, generator));
      const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
      const variance = drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / drawn.length;
      expect(mean).toBeCloseTo(0.5, 1.8);
      expect(variance).toBeCloseTo(1 / (4 * (2 * alpha + 1)), 2);
    }
  });
});

describe("refuse what makes no sense", () => {
  test.each<[() => unknown, string]>([
    [
      () => randomShift({ pixels: -1 }),
      "randomShift: pixels is -1; it must be a finite number of at least 0.",
    ],
    [() => randomCrop({ padding: NaN }), "randomCrop: padding is NaN"],
    [
      () => randomFlip({ probability: 2 }),
      "randomFlip: probability is 2; it must be a finite number from 0 to 1.",
    ],
    [() => randomAffine({ scale: [0, 1] }), "randomAffine: the smallest scale is 0"],
    [() => randomAffine({ scale: [1, 0.5] }), "randomAffine: the largest scale is 0.5"],
    [() => randomElastic({ sigma: 0 }), "randomElastic: sigma is 0"],
    [() => randomErasing({ area: [0.5, 0.2] }), "randomErasing: the largest area is 0.2"],
    [() => randomBrightness({ by: -1 }), "randomBrightness: by is -1"],
    [() => randomContrast({ by: 2 }), "randomContrast: by is 2"],
    [() => normalizeChannels([0], [0]), "normalizeChannels: the means [0]"],
    [() => mixup(0), "mixup: alpha is 0"],
    [() => cutmix(-1), "cutmix: alpha is -1"],
  ])("%#", (make, message) => {
    expect(make).toThrow(message);
  });
});
