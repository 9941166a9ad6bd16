import { rng } from "@gradkit/random";
import { sizeOf, type Shape } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import * as l from "./index.ts";
import { initializerKinds, type Initializer } from "./index.ts";
import { initializerRows } from "./layers.fixture.ts";

const draw = (initializer: Initializer, shape: Shape, seed = 0): Float64Array =>
  initializer.sample(rng(seed), shape);

function moments(values: Float64Array): {
  readonly mean: number;
  readonly deviation: number;
  readonly most: number;
} {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length;
  return {
    mean,
    deviation: Math.sqrt(variance),
    most: values.reduce((most, v) => Math.max(most, Math.abs(v)), 0),
  };
}

describe.each(initializerRows.map((row) => [`${row.name} ${JSON.stringify(row.config)}`, row] as const))(
  "%s",
  (_, row) => {
    const shape = [12, 8];

    it("draws the same numbers from the same seed, finite and as many as asked for", () => {
      expect(draw(row, shape)).toEqual(draw(row, shape));
      expect(draw(row, shape)).toHaveLength(96);
      expect(draw(row, shape).every(Number.isFinite)).toBe(true);
    });

    it("is built again from its config, as JSON", () => {
      const builders: Readonly<Record<string, (config: never) => Initializer>> = initializerKinds;
      const again = builders[row.name]!(JSON.parse(JSON.stringify(row.config)) as never);
      expect({ name: again.name, config: again.config }).toEqual({
        name: row.name,
        config: row.config,
      });
      expect(draw(again, shape)).toEqual(draw(row, shape));
    });
  },
);

/** What is promised for the standard deviation of weights with these fans, and how far they reach. */
type Spread = readonly [
  make: () => Initializer,
  deviation: (fanIn: number, fanOut: number) => number,
  reach: number,
];

const spreads: readonly Spread[] = [
  [() => l.uniform(0.5), () => 0.5 / Math.sqrt(3), Math.sqrt(3)],
  [() => l.normal(0.5), () => 0.5, Infinity],
  // The variance of a normal number between -2 and 2 is 1 - 4 phi(2) / (Phi(2) - Phi(-2)) = 0.773741.
  [() => l.truncatedNormal(0.5), () => 0.5 * Math.sqrt(0.773741), 2 / Math.sqrt(0.773741)],
  [() => l.glorotUniform(), (fanIn, fanOut) => Math.sqrt(2 / (fanIn + fanOut)), Math.sqrt(3)],
  [() => l.glorotNormal(), (fanIn, fanOut) => Math.sqrt(2 / (fanIn + fanOut)), Infinity],
  [() => l.glorotUniform(3), (fanIn, fanOut) => 3 * Math.sqrt(2 / (fanIn + fanOut)), Math.sqrt(3)],
  [() => l.glorotNormal(3), (fanIn, fanOut) => 3 * Math.sqrt(2 / (fanIn + fanOut)), Infinity],
  [() => l.heUniform(), (fanIn) => Math.sqrt(2 / fanIn), Math.sqrt(3)],
  [() => l.heNormal(), (fanIn) => Math.sqrt(2 / fanIn), Infinity],
  [() => l.heUniform(0.5), (fanIn) => 0.5 * Math.sqrt(2 / fanIn), Math.sqrt(3)],
  [() => l.heNormal(0.5), (fanIn) => 0.5 * Math.sqrt(2 / fanIn), Infinity],
  [() => l.leCunUniform(), (fanIn) => Math.sqrt(1 / fanIn), Math.sqrt(3)],
  [() => l.leCunNormal(), (fanIn) => Math.sqrt(1 / fanIn), Infinity],
];

/** Shapes of weights with their fans: a matrix, and convolutions with windows of 9 and 15 places. */
const shapes: readonly (readonly [Shape, number, number])[] = [
  [[400, 600], 400, 600],
  [[3, 3, 100, 200], 900, 1800],
  [[15, 100, 150], 1500, 2250],
];

describe("the spread of initial weights", () => {
  for (const [make, promised, reach] of spreads) {
    it.each(shapes)(`${make().name} ${JSON.stringify(make().config)} for %j`, (shape, fanIn, fanOut) => {
      const wanted = promised(fanIn, fanOut);
      const { mean, deviation, most } = moments(draw(make(), shape));
      const count = sizeOf(shape);
      // Four standard errors of mean and deviation.
      expect(Math.abs(mean)).toBeLessThan((4 * wanted) / Math.sqrt(count));
      expect(Math.abs(deviation / wanted - 1)).toBeLessThan(4 / Math.sqrt(2 * count));
      expect(most).toBeLessThanOrEqual(wanted * reach * (1 + 1e-6));
      if (Number.isFinite(reach)) {
        expect(most).toBeGreaterThan(0.999 * wanted * reach);
      }
    });
  }

  it("uniform takes both ends", () => {
    const values = draw(l.uniform(-1, 2), [1000]);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...values)).toBeLessThan(2);
    expect(Math.abs(moments(values).mean - 0.5)).toBeLessThan(0.1);
  });

  it.each([[[6, 6]], [[9, 4]], [[4, 9]], [[3, 2, 4]], [[1, 3]], [[5, 1]]])(
    "orthogonal for %j",
    (shape: number[]) => {
      const values = draw(l.orthogonal(2), shape);
      const columns = shape.at(-1)!;
      const rows = values.length / columns;
      const at = (row: number, column: number): number => values[row * columns + column]!;
      const tall = rows >= columns;
      const [count, length] = tall ? [columns, rows] : [rows, columns];
      for (let i = 0; i < count; i++) {
        for (let j = 0; j < count; j++) {
          let dot = 0;
          for (let k = 0; k < length; k++) {
            dot += tall ? at(k, i) * at(k, j) : at(i, k) * at(j, k);
          }
          expect(dot).toBeCloseTo(i === j ? 4 : 0, 12);
        }
      }
    },
  );

  it("identityMatrix, also when it is not square", () => {
    expect([...draw(l.identityMatrix(3), [2, 3])]).toEqual([3, 0, 0, 0, 3, 0]);
    expect([...draw(l.identityMatrix(), [3, 2])]).toEqual([1, 0, 0, 1, 0, 0]);
  });

  it("transposed and depthwise convolutions start as if each output summed over its inputs", () => {
    const weights = (layer: l.Layer): Float64Array =>
      (layer.init(rng(0), { dtype: "float64" }) as l.WeightParams).weight.data() as Float64Array;
    const depthwise = moments(weights(l.depthwiseConv2d(100, 400, { kernel: 5, weight: l.heNormal() })));
    expect(depthwise.deviation).toBeCloseTo(Math.sqrt(2 / 25), 2);
    const transposed = moments(weights(l.convTranspose2d(50, 20, { kernel: 3 })));
    expect(transposed.deviation).toBeCloseTo(Math.sqrt(2 / (9 * 50)), 2);
    const grouped = moments(weights(l.conv2d(60, 120, { kernel: 3, groups: 6 })));
    expect(grouped.deviation).toBeCloseTo(Math.sqrt(2 / (9 * 10)), 2);
  });
});

describe("initializers", () => {
  it("refuse shapes and settings that make no sense", () => {
    expect(() => l.glorotUniform().sample(rng(0), [3])).toThrow(/two axes or more.*\[3\]/);
    expect(() => l.orthogonal().sample(rng(0), [3])).toThrow(/two axes or more.*\[3\]/);
    expect(() => l.identityMatrix().sample(rng(0), [2, 2, 2])).toThrow("the shape is [2, 2, 2]");
    expect(() => l.normal(-1)).toThrow(/normal\(-1\)/);
    expect(() => l.truncatedNormal(NaN)).toThrow(/truncatedNormal\(NaN\)/);
    expect(() => l.constant(Infinity)).toThrow(/constant\(Infinity\)/);
    expect(() => l.uniform(2, 1)).toThrow("low at most high, but are 2 and 1");
    expect(() => l.uniform(-1)).toThrow("are 1 and -1");
    expect(() => l.heNormal(NaN)).toThrow("heNormal(NaN): the gain must be a finite number");
  });

  it("cope with weights without elements", () => {
    expect(draw(l.orthogonal(), [0, 3])).toHaveLength(0);
    expect(draw(l.normal(), [0])).toHaveLength(0);
  });
});
