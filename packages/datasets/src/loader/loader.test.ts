import { currentBackend } from "@gradkit/tensor";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  augment,
  loader,
  mixup,
  prefetch,
  randomShift,
  regressionPlane,
  spiral,
  streamBatches,
  syntheticDigits,
  take,
  type Dataset,
  type Loader,
  type LoaderOptions,
  type Sample,
} from "../index.ts";

function numbered(size: number): Dataset {
  return {
    name: "numbered",
    features: Float64Array.from({ length: size }, (_, i) => i),
    featureShape: [1],
    scale: 1,
    labels: Uint8Array.from({ length: size }, (_, i) => i % 2),
    classNames: ["even", "odd"],
    size,
  };
}

/** The rows of so many batches. */
function rowsOf(made: Loader, steps = Infinity): number[][] {
  const rows: number[][] = [];
  for (let left = steps; left > 0;) {
    for (const { x } of made.epoch()) {
      rows.push(Array.from(x.data()));
      if (--left === 0) {
        break;
      }
    }
    if (steps === Infinity) {
      break;
    }
  }
  return rows;
}

describe("order", () => {
  test("depends on the seed and the epoch alone; every row comes once in an epoch", () => {
    const options = { size: 4, seed: 3 };
    const made = loader(numbered(10), options);
    const epochs = [rowsOf(made), rowsOf(made)];
    expect(made.position).toEqual({ epoch: 2, step: 0 });
    expect(made.stepsPerEpoch).toBe(3);
    epochs.forEach((epoch) =>
      expect(epoch.flat().sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    );
    expect(epochs[0]).not.toEqual(epochs[1]);
    const later = loader(numbered(10), options);
    later.restore({ epoch: 1, step: 0 });
    expect(rowsOf(later)).toEqual(epochs[1]);
    expect(rowsOf(loader(numbered(10), { size: 4, seed: [3, 1] }))).not.toEqual(epochs[0]);
    expect(rowsOf(loader(numbered(5), { size: 2, seed: 0, shuffle: false }))).toEqual([[0, 1], [2, 3], [4]]); // prettier-ignore
    expect(rowsOf(loader(numbered(5), { size: 2, seed: 0, dropLast: true }))).toHaveLength(2);
  });

  test("goes on after any interruption as if there had been none, with everything random", () => {
    const { train } = syntheticDigits({ train: 23, test: 1 });
    const cases: readonly [Dataset, LoaderOptions][] = [
      [numbered(23), { size: 4, seed: 1 }],
      [
        numbered(23),
        { size: 4, seed: 1, weights: Array.from({ length: 23 }, (_, i) => i), samplesPerEpoch: 10 },
      ],
      [train, { size: 4, seed: 1, augment: [randomShift({ pixels: 3 })], mix: mixup(1) }],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.integer({ min: 1, max: 9 }), ([data, options], steps) => {
        const whole = rowsOf(loader(data, options), 12);
        const first = loader(data, options);
        const before = rowsOf(first, steps);
        const saved = JSON.parse(JSON.stringify(first.position)) as Loader["position"];
        const second = loader(data, options);
        second.restore(saved);
        expect([...before, ...rowsOf(second, 12 - steps)]).toEqual(whole);
      }),
      { numRuns: 20 },
    );
  });

  test("by weight takes rows as often as their weight says", () => {
    const made = loader(numbered(3), { size: 1000, seed: 0, weights: [0, 1, 3], samplesPerEpoch: 4000 });
    const rows = rowsOf(made).flat();
    expect(rows).toHaveLength(4000);
    expect(rows.filter((row) => row === 0)).toHaveLength(0);
    expect(rows.filter((row) => row === 2).length / 4000).toBeCloseTo(0.75, 1);
  });
});

describe("batches", () => {
  test("are freed, and have soft labels when they are mixed", () => {
    const before = currentBackend().memory.usage().used;
    const made = loader(spiral(), { size: 100, seed: 0, mix: mixup(0.5), dtype: "float64" });
    for (const { y } of made.epoch()) {
      expect([y.shape, y.dtype]).toEqual([[100, 3], "float64"]);
      expect(Array.from(y.data()).reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 9);
    }
    expect(currentBackend().memory.usage().used).toBe(before);
  });

  test("of regressions have float labels; of views and augmented sets their rows", () => {
    for (const { y } of loader(regressionPlane(), { size: 200, seed: 0 }).epoch()) {
      expect([y.shape, y.dtype]).toEqual([[200], "float32"]);
    }
    expect(rowsOf(loader(take(numbered(9), [8]), { size: 3, seed: 0 }))).toEqual([[8]]);
    const { train } = syntheticDigits({ train: 3, test: 1 });
    const identity = augment(train, [], undefined as never);
    expect(rowsOf(loader(identity, { size: 3, seed: 0 }))).toEqual(
      rowsOf(loader(train, { size: 3, seed: 0 })),
    );
  });
});

describe("refuses what makes no sense", () => {
  test.each<[() => unknown, string]>([
    [() => loader(numbered(3), { size: 0, seed: 0 }), "loader: size must be a whole number"],
    [() => loader(numbered(3), { size: 1, seed: 0, weights: [1] }), "loader: there are 1 weights for 3 rows"],
    [() => loader(numbered(3), { size: 1, seed: 0, weights: [1, -1, 1] }), "loader: weight 1 is -1"],
    [() => loader(numbered(2), { size: 1, seed: 0, weights: [0, 0] }), "loader: all weights are 0"],
    [() => loader(numbered(2), { size: 1, seed: 0, samplesPerEpoch: 5 }), "samplesPerEpoch needs weights"],
    [
      () => loader(numbered(2), { size: 1, seed: 0, weights: [1, 1], samplesPerEpoch: 0 }),
      "samplesPerEpoch is 0",
    ],
    [
      () => loader(numbered(2), { size: 1, seed: 0 }).restore({ epoch: 0, step: 3 }),
      "there is no epoch 0, step 3",
    ],
    [() => rowsOf(loader(regressionPlane(), { size: 9, seed: 0, mix: mixup(1) })), "has no classes to mix"],
    [
      () => rowsOf(loader(numbered(2), { size: 1, seed: 0, augment: [] })),
      "loader: a row of numbered has shape [1]",
    ],
  ])("%#", (make, message) => {
    expect(make).toThrow(message);
  });
});

describe("prefetch", () => {
  test("keeps order, reads no further ahead than told, and stops reading when nobody wants more", async () => {
    let [asked, ended] = [0, false];
    async function* source(): AsyncGenerator<number> {
      try {
        for (let i = 0; i < 100; i++) {
          asked++;
          yield Promise.resolve(i);
        }
      } finally {
        ended = true;
      }
    }
    const seen: number[] = [];
    for await (const value of prefetch(source(), 3)) {
      seen.push(value);
      if (value === 10) {
        break;
      }
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(asked).toBeLessThanOrEqual(15);
    expect(ended).toBe(true);
  });

  test("gives an error where the value would have come", async () => {
    function* source(): Generator<number> {
      yield 1;
      throw new Error("no more");
    }
    const seen: number[] = [];
    const read = async (): Promise<void> => {
      for await (const value of prefetch(source())) {
        seen.push(value);
      }
    };
    await expect(read()).rejects.toThrow("no more");
    expect(seen).toEqual([1]);
    await expect(prefetch([1], 0).next()).rejects.toThrow("prefetch: ahead is 0");
  });
});

describe("streamBatches", () => {
  const samples = (count: number): Sample[] =>
    Array.from({ length: count }, (_, i) => ({ features: [i], label: i % 2 }));

  test("hold every row once, also shuffled through a buffer", async () => {
    const { rng } = await import("@gradkit/random");
    const rows: number[] = [];
    const shapes: number[] = [];
    const stream = streamBatches(samples(50), {
      size: 8,
      shape: [1],
      buffer: 10,
      rng: rng(0),
      dtype: "float64",
    });
    for await (const { x, y } of prefetch(stream)) {
      rows.push(...x.data());
      shapes.push(y.size);
      expect([...y.data()]).toEqual(Array.from(x.data(), (row) => row % 2));
    }
    expect(shapes).toEqual([8, 8, 8, 8, 8, 8, 2]);
    expect(rows).not.toEqual(rows.slice().sort((a, b) => a - b));
    expect(rows.sort((a, b) => a - b)).toEqual(samples(50).map((_, i) => i));
  });

  test("refuse rows of another length, with their number", async () => {
    const stream = streamBatches([...samples(3), { features: [], label: 0 }], { size: 9, shape: [1] });
    await expect(stream.next()).rejects.toThrow("streamBatches: row 3 has 0 features");
    await expect(streamBatches([], { size: 0, shape: [] }).next()).rejects.toThrow("size must be");
    await expect(streamBatches([], { size: 1, shape: [], buffer: 5 }).next()).rejects.toThrow("it needs rng");
  });
});
