import { loader, mixup, spiral, type Dataset } from "@gradkit/datasets";
import { dense, dropout, relu, sequential } from "@gradkit/layers";
import { crossEntropy, meanSquaredError } from "@gradkit/losses";
import { accuracy } from "@gradkit/metrics";
import { adam, ema, sam, sgd } from "@gradkit/optimizers";
import { rng } from "@gradkit/random";
import { fromData, leaves, type Tree } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { fit, trainer, type EpochRecord } from "../index.ts";

const model = sequential(dense(2, 8), relu(), dense(8, 3));
const weights = (tree: Tree): number[] => leaves(tree).flatMap(([, x]) => [...x.data()]);
const base = { loss: crossEntropy, metrics: { accuracy }, batchSize: 50, dtype: "float64" } as const;
const data = spiral();

/** Rows in the order given, each as often as it stands there. */
function rowsOf(rows: readonly number[]): Dataset {
  const features = Float64Array.from(
    rows.flatMap((row) => [data.features[2 * row]!, data.features[2 * row + 1]!]),
  );
  const labels = Uint8Array.from(rows, (row) => data.labels[row]!);
  return { ...data, view: undefined, features, labels, size: rows.length };
}

function expectClose(found: Tree, expected: Tree): void {
  const [a, b] = [weights(found), weights(expected)];
  a.forEach((value, i) => expect(value).toBeCloseTo(b[i]!, 10));
}

describe("the options of fit", () => {
  it("accumulate: three batches of 20 make the step of one of 60", async () => {
    const options = { ...base, optimizer: sgd(0.5), shuffle: false, epochs: 2 };
    const large = await fit(model, data, { ...options, batchSize: 60 });
    const small = await fit(model, data, { ...options, batchSize: 20, accumulate: 3 });
    expectClose(small.params, large.params);
  });

  it("optimizer: one that asks for gradients itself is not made to wait for one more", () => {
    const dropping = sequential(dense(2, 8), dropout(0.5), dense(8, 3));
    const made = trainer(dropping, data, { ...base, optimizer: sam(sgd(0.5)), seed: 3 });
    const drawn = rng(0);
    drawn.state = made.layerRng.state;
    made.step();
    const input = fromData(new Float64Array(100), [50, 2]);
    for (let pass = 0; pass < 2; pass++) {
      expect(made.layerRng.state).not.toEqual(drawn.state);
      dropping.apply(made.params, input, { training: true, rng: drawn });
    }
    expect(made.layerRng.state).toEqual(drawn.state);
  });

  it("sampleWeights: a weight of 2 is a row that stands there twice", async () => {
    const options = { ...base, optimizer: sgd(0.5), shuffle: false, steps: 5, batchSize: 100 };
    // Weighted losses are divided by the number of rows, which is 3 here and 4 there.
    const three = { ...options, optimizer: sgd(0.5 * (3 / 4)), sampleWeights: [2, 1, 1] };
    const weighted = await fit(model, rowsOf([0, 120, 250]), three);
    const twice = await fit(model, rowsOf([0, 0, 120, 250]), options);
    expectClose(weighted.params, twice.params);
  });

  it("classWeights: a class of weight 0 is not learnt", async () => {
    const options = { ...base, optimizer: adam(0.05), steps: 60 };
    const { params } = await fit(model, data, { ...options, classWeights: [1, 1, 0] });
    const without = await fit(model, rowsOf(Array.from({ length: 200 }, (_, i) => i)), options);
    const bias = (tree: typeof params): number => tree[2].bias.data()[2]!;
    expect(bias(params)).toBeLessThan(0);
    expect(Math.sign(bias(params))).toBe(Math.sign(bias(without.params)));
  });

  it("refuses weights that the loss takes none of, or that are not enough", async () => {
    const options = { ...base, optimizer: sgd(0.1), steps: 1 };
    await expect(fit(model, data, { ...options, classWeights: [1, 1] })).rejects.toThrow(
      /classWeights must hold one number for each of the 3 classes .* holds 2/,
    );
    await expect(fit(model, data, { ...options, sampleWeights: [1] })).rejects.toThrow(/sampleWeights/);
    const deaf = { ...options, loss: (a: Parameters<typeof meanSquaredError>[0]) => meanSquaredError(a, a) };
    await expect(
      fit(model, data, { ...deaf, sampleWeights: Float64Array.from({ length: 300 }, (_, i) => i % 2) }),
    ).rejects.toThrow(/does not take them/);
  });

  it("clipNorm: a step is no longer than the rate times the norm", () => {
    const made = trainer(model, data, { ...base, optimizer: sgd(1), clipNorm: 1e-3 });
    const before = weights(made.params);
    made.step();
    const moved = Math.hypot(...weights(made.params).map((value, i) => value - before[i]!));
    expect(made.gradientNorm).toBeGreaterThan(0.01);
    expect(moved).toBeCloseTo(1e-3, 9);
  });

  it("until: ends after the measurement that is good enough", async () => {
    const until = ({ train }: EpochRecord<{ accuracy: typeof accuracy }>): boolean => train.loss < 1.05;
    const options = { ...base, optimizer: adam(0.02), epochs: 500 };
    const run = await fit(model, data, { ...options, until });
    expect(run.reason).toBe("until");
    expect(run.history.slice(0, -1).some(until)).toBe(false);
    expect(until(run.history.at(-1)!)).toBe(true);
  });

  it("average: measures and returns the averaged weights, trains the others", async () => {
    const options = { ...base, optimizer: ema(adam(0.02), { decay: 0.9 }), epochs: 3 };
    const run = await fit(model, data, { ...options, average: (state) => state.average });
    const plain = await fit(model, data, options);
    const bare = await fit(model, data, { ...options, optimizer: adam(0.02) });
    expect(weights(plain.params)).toEqual(weights(bare.params));
    expect(weights(run.params)).not.toEqual(weights(plain.params));
  });

  it("mix and augment, shuffle and dropLast reach the loader", async () => {
    const options = { ...base, optimizer: sgd(0.1), batchSize: 64, epochs: 1 };
    const dropped = await fit(model, data, { ...options, dropLast: true });
    expect(dropped.history[0]!.step).toBe(4);
    const soft = await fit(model, data, { ...options, metrics: {}, mix: mixup(0.4) });
    expect(soft.history[0]!.train.loss).toBeGreaterThan(0);
    const ordered = await Promise.all([1, 2].map((seed) => fit(model, data, { ...options, params: model.init(rng(5), { dtype: "float64" }), shuffle: false, seed }))); // prettier-ignore
    expect(weights(ordered[0]!.params)).toEqual(weights(ordered[1]!.params));
  });

  it("takes a loader, and goes on from its position", async () => {
    const source = loader(data, { size: 60, seed: 9, dtype: "float64" });
    const params = model.init(rng(1), { dtype: "float64" });
    const first = await fit(model, source, { ...base, optimizer: sgd(0.1), params, steps: 7 });
    expect(source.position).toEqual({ epoch: 1, step: 2 });
    expect(first.history.at(-1)!.step).toBe(7);
    await expect(
      fit(model, source, { ...base, optimizer: sgd(0.1), steps: 1, validation: 0.5 }),
    ).rejects.toThrow(/split before/);
  });
});

describe("a training under way", () => {
  const options = { ...base, optimizer: adam(0.02), epochs: 30 };

  it("is followed, paused, resumed and stopped without any change of its numbers", async () => {
    const whole = await fit(model, data, options);
    const training = fit(model, data, options);
    let steps = 0;
    for await (const event of training) {
      if (event.kind === "step" && ++steps % 50 === 0) {
        training.pause();
        expect(training.isPaused).toBe(true);
        setTimeout(() => training.resume(), 1);
      }
    }
    expect(weights((await training).params)).toEqual(weights(whole.params));
    const stopped = fit(model, data, { ...options, epochs: 1e6 });
    setTimeout(() => stopped.stop(), 0);
    expect((await stopped).reason).toBe("stopped");
  });

  it("is stopped by whoever leaves the loop, and tells of errors to who follows and who waits", async () => {
    const left = fit(model, data, { ...options, epochs: 1e6 });
    for await (const { kind } of left) {
      if (kind === "epoch") {
        break;
      }
    }
    expect((await left).history.length).toBeGreaterThanOrEqual(1);
    const broken = fit(model, data, { ...options, optimizer: sgd(1e200) });
    await expect(
      (async () => {
        for await (const event of broken) {
          expect(event.kind).toBeTypeOf("string");
        }
      })(),
    ).rejects.toThrow(/diverged/);
    await expect(broken).rejects.toThrow(/diverged/);
  });

  it("leaves the best weights behind however it ends", async () => {
    for (const end of ["done", "stopped", "aborted"] as const) {
      const controller = new AbortController();
      const params = model.init(rng(0), { dtype: "float64" });
      const best: { loss: number; weights: number[] } = { loss: Infinity, weights: [] };
      const training = fit(model, data, {
        ...options,
        optimizer: adam(0.3),
        params,
        validation: 0.3,
        earlyStopping: {},
        signal: controller.signal,
        onEvent(event) {
          if (event.kind !== "epoch") {
            return;
          }
          const { loss } = event.record.validation!;
          if (loss < best.loss) {
            Object.assign(best, { loss, weights: weights(params) });
          }
          if (event.record.epoch === 12) {
            ({
              done: () => undefined,
              stopped: () => training.stop(),
              aborted: () => controller.abort(new Error("out")),
            })[end]();
          }
        },
      });
      await training.catch((error: unknown) => expect(String(error)).toContain("out"));
      expect(weights(params)).toEqual(best.weights);
    }
  });
});
