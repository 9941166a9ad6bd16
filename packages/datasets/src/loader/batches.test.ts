import { rng } from "@gradkit/random";
import { currentBackend, keep, type Tensor } from "@gradkit/tensor";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { batches, split, subset, take, type Dataset } from "../index.ts";

/** Row i is (10 i, 10 i + 1) with label i mod 3. */
function counting(size: number): Dataset {
  return {
    name: "counting",
    features: Float32Array.from({ length: 2 * size }, (_, i) => 10 * Math.floor(i / 2) + (i % 2)),
    featureShape: [2],
    scale: 1,
    labels: Uint8Array.from({ length: size }, (_, i) => i % 3),
    classNames: ["a", "b", "c"],
    size,
  };
}

const rowsOf = (x: { data(): ArrayLike<number> }): number[] =>
  Array.from(x.data()).filter((_, i) => i % 2 === 0).map((value) => value / 10); // prettier-ignore

describe("batches", () => {
  it("come in order, the last with what is left", () => {
    const shapes: unknown[] = [];
    for (const { x, y } of batches(counting(5), { size: 2 })) {
      shapes.push([x.shape, rowsOf(x), [...y.data()], x.dtype, y.dtype]);
    }
    expect(shapes).toEqual([
      [[2, 2], [0, 1], [0, 1], "float32", "int32"],
      [[2, 2], [2, 3], [2, 0], "float32", "int32"],
      [[1, 2], [4], [1], "float32", "int32"],
    ]);
  });

  it("hold every row once, with its label, in any order and size", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(),
        (size, batch, seed) => {
          const seen: number[] = [];
          for (const { x, y } of batches(counting(size), { size: batch, rng: rng(seed) })) {
            const rows = rowsOf(x);
            seen.push(...rows);
            expect([...y.data()]).toEqual(rows.map((row) => row % 3));
          }
          expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("shuffle anew at each pass, the same way from the same seed", () => {
    const order = (seed: number): number[][] => {
      const generator = rng(seed);
      return [0, 1].map(() => {
        const rows: number[] = [];
        for (const { x } of batches(counting(100), { size: 50, rng: generator })) {
          rows.push(...rowsOf(x));
        }
        return rows;
      });
    };
    expect(order(1)).toEqual(order(1));
    expect(order(1)[0]).not.toEqual(order(1)[1]);
    expect(order(1)).not.toEqual(order(2));
  });

  it("scale bytes, take a shape and an element type, and leave out a short last batch", () => {
    const images: Dataset = {
      ...counting(3),
      features: Uint8Array.of(0, 255, 51, 102, 0, 0),
      scale: 1 / 255,
    };
    const [first] = [...batchData(images, { size: 2, dropLast: true, shape: [1, 2, 1], dtype: "float64" })];
    expect(first).toEqual({ shape: [2, 1, 2, 1], data: Float64Array.of(0, 1, 0.2, 0.4) });
    expect([...batchData(images, { size: 2, dropLast: true })]).toHaveLength(1);
  });

  it("live until the next one, unless kept, and are freed at the end", () => {
    const before = currentBackend().memory.usage().used;
    let last: Tensor | undefined;
    for (const { x } of batches(counting(4), { size: 2 })) {
      last = x;
    }
    expect(() => last!.data()).toThrow(/was freed/);
    expect(currentBackend().memory.usage().used).toBe(before);
    let kept: Tensor | undefined;
    for (const { x } of batches(counting(4), { size: 2 })) {
      kept ??= keep(x);
    }
    expect(rowsOf(kept!)).toEqual([0, 1]);
  });

  it("refuse sizes and shapes that make no sense", () => {
    expect(() => [...batches(counting(3), { size: 0 })]).toThrow(
      "batches: size must be a whole number of at least 1",
    );
    expect(() => [...batches(counting(3), { size: 1, shape: [3] })]).toThrow(
      "batches: a row of counting has shape [2] and cannot become [3].",
    );
  });
});

function* batchData(dataset: Dataset, options: Parameters<typeof batches>[1]) {
  for (const { x } of batches(dataset, options)) {
    yield { shape: x.shape, data: x.data() };
  }
}

describe("parts of a data set", () => {
  it("are views or copies of rows with their labels", () => {
    const all = counting(10);
    expect(subset(all, 2, 4)).toMatchObject({ size: 2, features: Float32Array.of(20, 21, 30, 31) });
    expect(subset(all, 2, 4).features.buffer).toBe(all.features.buffer);
    expect(take(all, [9, 0, 9])).toMatchObject({ size: 3, labels: Uint8Array.of(0, 0, 0) });
    expect(() => subset(all, 3, 11)).toThrow("rows 3 to 11 are not within the 10 rows of counting");
    expect(() => take(all, [10])).toThrow("no row 10 in the 10 rows of counting");
  });

  it("split into train and validation, together everything, drawn at random with a generator", () => {
    const parts = (seed?: number): number[][] => {
      const { train, validation } = split(counting(10), 0.3, seed === undefined ? undefined : rng(seed));
      return [train, validation].map(({ features }) => rowsOf({ data: () => features }));
    };
    expect(parts()).toEqual([[0, 1, 2, 3, 4, 5, 6], [7, 8, 9]]); // prettier-ignore
    expect(parts(0).flat().sort()).toEqual(parts().flat());
    expect(parts(0)).not.toEqual(parts());
    expect(parts(0)).toEqual(parts(0));
    expect(() => split(counting(10), 1)).toThrow("must lie in [0, 1), but is 1");
  });
});
