import { rng } from "@gradkit/random";
import { dense, relu, sequential, sigmoid } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { accuracy } from "@gradkit/metrics";
import { adam, sgd } from "@gradkit/optimizers";
import { leaves, type Tree } from "@gradkit/tensor";
import type { Dataset } from "@gradkit/datasets";
import { describe, expect, it } from "vitest";
import { DivergenceError, evaluate, fit, type TrainingEvent } from "../index.ts";

/** Two overlapping clouds of points. */
function clouds(size: number, seed = 0): Dataset {
  const generator = rng(seed);
  const labels = Uint8Array.from({ length: size }, (_, i) => i % 2);
  const noise = generator.normal(0, 0.6, 2 * size);
  const features = Float64Array.from(noise, (value, i) => value + (labels[i >> 1] === 1 ? 1 : -1));
  return { name: "clouds", features, featureShape: [2], scale: 1, labels, classNames: ["low", "high"], size };
}

const model = sequential(dense(2, 8), relu(), dense(8, 2));
const settings = () => ({
  loss: crossEntropy,
  optimizer: adam(0.01),
  metrics: { accuracy },
  epochs: 5,
  batchSize: 32,
});
const weights = (params: Tree): number[] => leaves(params).flatMap(([, x]) => [...x.data()]);

describe("fit", () => {
  it("learns, and reports every epoch", async () => {
    const run = await fit(model, clouds(500), { ...settings(), validation: clouds(200, 1) });
    expect(run.history.map(({ epoch, step }) => [epoch, step])).toEqual([[1, 16], [2, 32], [3, 48], [4, 64], [5, 80]]); // prettier-ignore
    expect(run.history[4]!.train.loss).toBeLessThan(run.history[0]!.train.loss);
    expect(run.history[4]!.validation!.accuracy).toBeGreaterThan(0.97);
    expect(await run.evaluate(clouds(200, 2))).toMatchObject({ accuracy: expect.closeTo(0.98, 1) as number });
  });

  it("gives the same bits from the same seed, and others from another", async () => {
    const train = clouds(200);
    const results = await Promise.all(
      [3, 3, 4].map(async (seed) => weights((await fit(model, train, { ...settings(), seed })).params)),
    );
    expect(results[0]).toEqual(results[1]);
    expect(results[0]).not.toEqual(results[2]);
  });

  it("draws the validation rows from the seed and leaves them out of training", async () => {
    const run = await fit(model, clouds(100), { ...settings(), epochs: 1, validation: 0.2 });
    expect(run.history[0]!.step).toBe(Math.ceil(80 / 32));
    expect(run.history[0]!.validation).toBeDefined();
  });

  it("trains in float64, and goes on from given parameters in place", async () => {
    const params = model.init(rng(1), { dtype: "float64" });
    const before = weights(params);
    const run = await fit(model, clouds(64), { ...settings(), dtype: "float64", params, epochs: 1 });
    expect(run.params).toBe(params);
    expect(params[0].weight.dtype).toBe("float64");
    expect(weights(params)).not.toEqual(before);
  });

  it("tells of steps as they happen", async () => {
    const events: TrainingEvent<{ accuracy: typeof accuracy }>[] = [];
    await fit(model, clouds(96), { ...settings(), epochs: 2, onEvent: (event) => events.push(event) });
    expect(events.map(({ kind }) => kind).join()).toBe("start,step,step,step,epoch,step,step,step,epoch,end");
    const [, first] = events;
    expect(first).toMatchObject({
      progress: { epoch: 1, epochs: 2, stepInEpoch: 1, stepsPerEpoch: 3, step: 1 },
    });
  });

  it("stops at the first loss that is not finite, naming step and rate", async () => {
    const broken = fit(model, clouds(64), { ...settings(), optimizer: sgd(1e30) });
    await expect(broken).rejects.toThrow(DivergenceError);
    await expect(broken).rejects.toThrow(
      /diverged: the loss became (NaN|Infinity) in epoch 1, step 2, at learning rate 1e\+30/,
    );
  });

  it("lets the event loop have its turn, and ends on an abort signal", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("enough")), 20);
    const endless = fit(model, clouds(2000), { ...settings(), epochs: 100_000, signal: controller.signal });
    await expect(endless).rejects.toThrow("enough");
  });

  it("does so also when epochs are short", async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("enough")), 20);
    const endless = fit(model, clouds(4), { ...settings(), epochs: 10_000_000, signal: controller.signal });
    await expect(endless).rejects.toThrow("enough");
  });

  it("refuses options out of range", async () => {
    await expect(fit(model, clouds(10), { ...settings(), epochs: 0 })).rejects.toThrow(
      /epochs must be a whole number/,
    );
    await expect(fit(model, clouds(10), { ...settings(), batchSize: 1.5 })).rejects.toThrow(/batchSize.*1.5/);
    await expect(fit(model, clouds(0), settings())).rejects.toThrow(/"clouds" has no rows/);
    await expect(fit(model, clouds(10), { ...settings(), validation: 1 })).rejects.toThrow(/fraction.*is 1/);
  });
});

describe("evaluate", () => {
  it("gives the same for any batch size", async () => {
    const params = sequential(dense(2, 4), sigmoid(), dense(4, 2)).init(rng(0), { dtype: "float64" });
    const small = sequential(dense(2, 4), sigmoid(), dense(4, 2));
    const scores = await Promise.all(
      [1, 7, 100, 1000].map((batchSize) =>
        evaluate(small, params, clouds(100), {
          loss: crossEntropy,
          metrics: { accuracy },
          batchSize,
          dtype: "float64",
        }),
      ),
    );
    for (const { loss, accuracy: share } of scores) {
      expect(loss).toBeCloseTo(scores[0]!.loss, 12);
      expect(share).toBe(scores[0]!.accuracy);
    }
  });
});
