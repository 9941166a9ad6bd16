import { rng } from "@gradkit/random";
import { fromData, grad, ones, sum, tensor, type Tensor } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import {
  batchNorm,
  dropout,
  groupNorm,
  instanceNorm,
  layerNorm,
  rmsNorm,
  spatialDropout,
  type Layer,
} from "./index.ts";

const float64 = { dtype: "float64" } as const;

describe("batchNorm", () => {
  const layer = batchNorm(2, { momentum: 0.5 });
  const params = layer.init(rng(0), float64);

  it("leaves the running statistics of a feature alone when those of a batch are not finite", () => {
    const buffers = layer.buffers(float64);
    layer.apply(
      params,
      tensor(
        [
          [1, NaN],
          [3, 2],
        ],
        float64,
      ),
      { training: true, buffers },
    );
    expect(buffers.runningMean.toArray()).toEqual([1, 0]);
    expect(buffers.runningVariance.toArray()).toEqual([1.5, 1]);
    layer.apply(
      params,
      tensor(
        [
          [Infinity, 1],
          [3, 3],
        ],
        float64,
      ),
      { training: true, buffers },
    );
    expect(buffers.runningMean.toArray()).toEqual([1, 1]);
  });

  it("survives a batch of one sample and an empty one", () => {
    const buffers = layer.buffers(float64);
    const y = layer.apply(params, tensor([[4, 6]], float64), { training: true, buffers });
    expect(y.toArray()).toEqual([[0, 0]]);
    expect(buffers.runningMean.toArray()).toEqual([2, 3]);
    expect(buffers.runningVariance.toArray()).toEqual([0.5, 0.5]);
    layer.apply(params, ones([0, 2], float64), { training: true, buffers });
    expect(buffers.runningMean.toArray()).toEqual([2, 3]);
  });

  it("updates its buffers while gradients are recorded, and not in evaluation", () => {
    const buffers = layer.buffers(float64);
    const x = tensor(
      [
        [1, 2],
        [3, 6],
      ],
      float64,
    );
    grad((input: Tensor) => sum(layer.apply(params, input, { training: true, buffers })))(x);
    expect(buffers.runningMean.toArray()).toEqual([1, 2]);
    layer.apply(params, x, { buffers });
    expect(buffers.runningMean.toArray()).toEqual([1, 2]);
  });

  it("keeps its digits far away from 0", () => {
    const x = tensor(
      [
        [1e6 + 1, -1e6],
        [1e6 - 1, -1e6 + 2],
      ],
      float64,
    );
    const [[a, b], [c, d]] = layer
      .apply(params, x, { training: true, buffers: layer.buffers(float64) })
      .toArray() as [[number, number], [number, number]];
    for (const [found, wanted] of [
      [a, 1],
      [b, -1],
      [c, -1],
      [d, 1],
    ] as const) {
      expect(found).toBeCloseTo(wanted, 4);
    }
  });

  it("says what is missing or out of range", () => {
    expect(() => layer.apply(params, ones([2, 2]))).toThrow(/running mean and variance.*model\.buffers\(\)/);
    expect(() => batchNorm(2, { momentum: 1.5 })).toThrow("momentum must be from 0 to 1, but is 1.5");
    expect(() => batchNorm(2, { epsilon: 0 })).toThrow("epsilon must be a finite number above 0, but is 0");
    expect(() => batchNorm(0)).toThrow("features must be a whole number of at least 1, but is 0");
  });
});

describe("norms of single samples", () => {
  const row = fromData(Float64Array.from([1, 2, 3, 10]), [1, 4]);
  const statistics = (y: Tensor): readonly [number, number] => {
    const values = [...y.data()];
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    return [mean, values.reduce((a, b) => a + (b - mean) ** 2, 0) / values.length];
  };

  it.each<[string, Layer]>([
    ["layerNorm", layerNorm(4)],
    ["groupNorm", groupNorm(1, 4)],
  ])("%s gives mean 0 and variance 1", (_, layer) => {
    const [mean, variance] = statistics(layer.apply(layer.init(rng(0), float64), row));
    expect(mean).toBeCloseTo(0, 12);
    expect(variance).toBeCloseTo(1, 4);
  });

  it("stay finite for equal features", () => {
    for (const layer of [layerNorm(4), rmsNorm(4), groupNorm(2, 4)] as Layer[]) {
      const y = layer.apply(layer.init(rng(0)), tensor([[0, 0, 0, 0]]));
      expect(y.toArray()).toEqual([[0, 0, 0, 0]]);
    }
  });

  it("say what does not fit", () => {
    expect(() => groupNorm(3, 4)).toThrow(
      "channels / groups must be a whole number of at least 1, but is 1.333",
    );
    expect(() => layerNorm([2, 3]).outputShape([4, 3])).toThrow(
      "expects [2, 3] along the last axes, but got shape [4, 3]",
    );
    expect(() => instanceNorm(4).apply({}, row)).toThrow("layerNorm works on features alone");
  });
});

describe("dropout", () => {
  const x = ones([100, 50, 4], float64);

  it("keeps the mean, and drops as often as it says", () => {
    const values = [
      ...dropout(0.3)
        .apply({}, x, { training: true, rng: rng(1) })
        .data(),
    ];
    const dropped = values.filter((value) => value === 0).length / values.length;
    // Five standard errors of a share of 0.3 among 20,000.
    expect(Math.abs(dropped - 0.3)).toBeLessThan(5 * Math.sqrt(0.21 / 20_000));
    expect(new Set(values.filter((value) => value !== 0))).toEqual(new Set([1 / 0.7]));
  });

  it("of channels drops all places of one together", () => {
    const y = spatialDropout(0.5)
      .apply({}, x, { training: true, rng: rng(1) })
      .toArray() as number[][][];
    for (const places of y) {
      for (let channel = 0; channel < 4; channel++) {
        expect(new Set(places.map((place) => place[channel])).size).toBe(1);
      }
    }
    expect(new Set(y.flat(2))).toEqual(new Set([0, 2]));
  });

  it("draws another mask each time, and none at rate 0 or in evaluation", () => {
    const context = { training: true, rng: rng(1) };
    const [a, b] = [dropout(0.5).apply({}, x, context), dropout(0.5).apply({}, x, context)];
    expect(a.toArray()).not.toEqual(b.toArray());
    expect(dropout(0).apply({}, x, { training: true })).toBe(x);
    expect(dropout(0.5).apply({}, x)).toBe(x);
  });

  it("refuses rates that are no probabilities below 1", () => {
    expect(() => dropout(1)).toThrow("the rate must be from 0 up to but without 1, but is 1");
    expect(() => spatialDropout(-0.1)).toThrow("spatialDropout");
    expect(() => dropout(NaN)).toThrow("NaN");
  });
});
