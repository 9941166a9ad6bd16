import fc from "fast-check";
import { expect, test, vi } from "vitest";
import {
  loader,
  map,
  mixup,
  randomShift,
  subset,
  syntheticDigits,
  take,
  type Dataset,
  type Loader,
} from "../index.ts";
import { requireBatch } from "../loader/require-batch.ts";
import { rowRange } from "../views/row-range.ts";
import { writeRows } from "../views/write-rows.ts";
import { BatchesAhead } from "./batches-ahead.ts";

const { train: digits } = syntheticDigits({ train: 300, test: 1 });

/** The bytes of an array as text, which is compared at once. */
function bits(values: Float32Array | Float64Array | Int32Array | Uint8Array): string {
  return new TextDecoder("latin1").decode(values.slice());
}

/** All numbers of the batches of an epoch, as bits. */
function bitsOf(made: Loader, steps = Infinity): string[] {
  const seen: string[] = [];
  for (const { x, y, rows } of made.epoch()) {
    for (const values of [x.data(), y.data(), rows!]) {
      seen.push(bits(values));
    }
    if (seen.length >= 3 * steps) {
      break;
    }
  }
  return seen;
}

function random(rows: number, width: number, kinds: readonly [number, number]): Dataset {
  const features = Float64Array.from({ length: rows * width }, (_, i) => ((i * 7919) % 2003) / 8);
  const labels = Float64Array.from({ length: rows }, (_, i) => (i * 31) % 5);
  return {
    name: "made up",
    features: [Uint8Array.from(features), Float32Array.from(features), features][kinds[0]]!,
    featureShape: [width],
    scale: kinds[0] === 0 ? 1 / 255 : 1,
    labels: [Uint8Array.from(labels), Int32Array.from(labels), Float32Array.from(labels), labels][kinds[1]]!,
    classNames: kinds[1] < 2 ? ["a", "b", "c", "d", "e"] : [],
    size: rows,
  };
}

test("batches made ahead have the bits of those made when they are asked for, for every kind of numbers", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(1, 2, 7, 16, 32, 48),
      fc.integer({ min: 1, max: 12 }),
      fc.tuple(fc.nat(2), fc.nat(3)),
      fc.constantFrom("float32" as const, "float64" as const),
      fc.integer({ min: 1, max: 4 }),
      fc.boolean(),
      (rows, width, size, kinds, dtype, prefetch, dropLast) => {
        const set = random(rows, width, kinds);
        const options = { size, dtype, dropLast, seed: 5 };
        const plain = loader(set, options);
        const ahead = loader(set, { ...options, prefetch });
        for (let epoch = 0; epoch < 2; epoch++) {
          expect(bitsOf(ahead)).toEqual(bitsOf(plain));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test("so they have for views, weights, augmentation, mixing, and sets that are computed", () => {
  const some = subset(take(digits, rowRange(40, 300).reverse()), 10, 210);
  const doubled = map(digits, (values) => values.map((value) => 2 * value));
  for (const [set, more] of [
    [some, {}],
    [some, { weights: Float64Array.from({ length: 200 }, (_, i) => i), samplesPerEpoch: 70 }],
    [digits, { augment: [randomShift({ pixels: 2 })] }],
    [digits, { mix: mixup(0.3) }],
    [doubled, {}],
    [random(0, 4, [1, 1]), {}],
  ] as const) {
    const options = { size: 64, seed: 1, ...more };
    expect(bitsOf(loader(set, { ...options, prefetch: 3 }))).toEqual(bitsOf(loader(set, options)));
  }
});

test("the worker takes the rows together while the program does something else", async () => {
  const layout = requireBatch("loader", digits, { size: 32 });
  const ahead = BatchesAhead.for(digits, layout, 32, 3)!;
  const order = rowRange(0, 300).reverse();
  for (let step = 0; step < 10; step++) {
    const write = ahead.take(order, step)!;
    const rows = order.subarray(step * 32, (step + 1) * 32);
    const [x, y] = [new Float32Array(rows.length * 784), new Int32Array(rows.length)];
    write(rows, x, y);
    const [expectedX, expectedY] = [x.slice().fill(-1), y.slice().fill(-1)];
    writeRows(digits, rows, expectedX, expectedY);
    expect([bits(x), bits(y)]).toEqual([bits(expectedX), bits(expectedY)]);
    await vi.waitFor(() => expect(ahead.ready).toBe(4), { timeout: 10_000, interval: 2 });
  }
});

test("interrupted, restored, and two passes at once: the same batches", () => {
  const options = { size: 50, seed: 9 };
  const ahead = loader(digits, { ...options, prefetch: 2 });
  const plain = loader(digits, options);
  expect(bitsOf(ahead, 2)).toEqual(bitsOf(plain, 2));
  expect(ahead.position).toEqual({ epoch: 0, step: 2 });
  const again = loader(digits, { ...options, prefetch: 4 });
  again.restore(JSON.parse(JSON.stringify(ahead.position)) as typeof ahead.position);
  const rest = bitsOf(plain);
  expect(bitsOf(again)).toEqual(rest);
  expect(bitsOf(ahead)).toEqual(rest);
  for (const position of [
    { epoch: 4, step: 3 },
    { epoch: 4, step: 0 },
    { epoch: 0, step: 5 },
  ]) {
    ahead.restore(position);
    plain.restore(position);
    expect(bitsOf(ahead)).toEqual(bitsOf(plain));
  }
  const [first, second] = [ahead.epoch()[Symbol.iterator](), ahead.epoch()[Symbol.iterator]()];
  const [third, fourth] = [plain.epoch()[Symbol.iterator](), plain.epoch()[Symbol.iterator]()];
  for (let i = 0; i < 2; i++) {
    expect(first.next().value!.rows).toEqual(third.next().value!.rows);
    expect(second.next().value!.x.toArray()).toEqual(fourth.next().value!.x.toArray());
  }
});

test("collate makes what is handed out", () => {
  const made = loader(digits, {
    size: 100,
    seed: 0,
    collate: ({ x, rows }, { name }) => ({ shape: x.shape, count: rows?.length ?? 0, name }),
  });
  const seen = [...made.epoch()];
  expect(seen).toEqual(
    Array.from({ length: 3 }, () => ({ shape: [100, 784], count: 100, name: digits.name })),
  );
});

test("a number of batches that makes no sense is refused", () => {
  for (const prefetch of [-1, 0.5, NaN, 65]) {
    expect(() => loader(digits, { size: 2, seed: 0, prefetch })).toThrow(`loader: prefetch is ${prefetch};`);
  }
});
