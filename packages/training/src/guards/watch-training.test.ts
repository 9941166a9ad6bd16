import type { Dataset } from "@gradkit/datasets";
import { dense, leakyRelu, relu, sequential, sigmoid, softmax, tanh, type Layer } from "@gradkit/layers";
import { binaryCrossEntropy, crossEntropy, meanSquaredError, negativeLogLikelihood } from "@gradkit/losses";
import { adam } from "@gradkit/optimizers";
import { rng } from "@gradkit/random";
import { assign, cast, full, leaves, mul, reshape } from "@gradkit/tensor";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fit, type TrainingLoss, type TrainingWarning } from "../index.ts";

/** Points in the plane of two classes, stretched and moved. */
function points(scale = 1, label = (row: number): number => row % 2): Dataset {
  const size = 64;
  const features = Float32Array.from(rng(0).normal(0, scale, 2 * size));
  const labels = Uint8Array.from({ length: size }, (_, row) => label(row));
  return { name: "points", features, featureShape: [2], scale: 1, labels, classNames: ["a", "b"], size };
}

async function warningsOf(
  model: Layer,
  data: Dataset,
  loss: TrainingLoss = crossEntropy,
  more: object = {},
): Promise<readonly TrainingWarning[]> {
  const warnings: TrainingWarning[] = [];
  const run = await fit(model, data, {
    loss,
    optimizer: adam(0.01),
    steps: 12,
    batchSize: 64,
    onEvent: (event) => event.kind === "warning" && warnings.push(event.warning),
    ...more,
  });
  expect(run.warnings).toEqual("guards" in more ? [] : warnings);
  return warnings;
}

const healthy = sequential(dense(2, 8), relu(), dense(8, 2));
const asColumn =
  (loss: TrainingLoss): TrainingLoss =>
  (predictions, y) =>
    loss(predictions, cast(reshape(y, [64, 1]), "float32"));

describe("the guards of fit", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it("say nothing about a healthy run, whatever its loss", async () => {
    expect(await warningsOf(healthy, points())).toEqual([]);
    const probability = sequential(dense(2, 8), relu(), dense(8, 1), sigmoid());
    expect(await warningsOf(probability, points(), asColumn(meanSquaredError))).toEqual([]);
    const logit = sequential(dense(2, 8), leakyRelu(), dense(8, 1));
    expect(await warningsOf(logit, points(), asColumn(binaryCrossEntropy))).toEqual([]);
  });

  const mistakes: readonly (readonly [string, () => Promise<readonly TrainingWarning[]>, RegExp])[] = [
    [
      "large-input",
      () => warningsOf(healthy, points(100)),
      /^The features of the first batch go from -\d+ to \d+; scale/,
    ],
    [
      "equal-weights",
      () => {
        const params = healthy.init(rng(0));
        assign(params[0].weight, full([2, 8], 0.25));
        return warningsOf(healthy, points(), crossEntropy, { params });
      },
      /^All 16 weights of "0.weight" start as 0.25, so/,
    ],
    [
      "probabilities-for-logits",
      () => warningsOf(sequential(dense(2, 2), softmax()), points()),
      /the model gives probabilities: all 128 values lie in \[0, 1\] and each of the 64 rows sums to 1; leave out the softmax/,
    ],
    [
      "probabilities-for-logits",
      () => warningsOf(sequential(dense(2, 1), sigmoid()), points(), asColumn(binaryCrossEntropy)),
      /all 64 values lie in \[0, 1\]; leave out the sigmoid/,
    ],
    [
      "logits-for-log-probabilities",
      () => {
        const params = healthy.init(rng(0));
        assign(params[2].bias, full([2], 3));
        return warningsOf(healthy, points(), negativeLogLikelihood, { params });
      },
      /^The loss expects log-probabilities and is -\d\S*, less than any can give; end the model with logSoftmax\(\)/,
    ],
    [
      "dead-units",
      () => {
        const params = healthy.init(rng(0));
        assign(params[0].bias, full([8], -50));
        return warningsOf(healthy, points(), crossEntropy, { params });
      },
      /^8 of the 8 units of "1 \(relu\)" give 0 for all 64 rows of a batch before the first step/,
    ],
    [
      "dead-units",
      () => warningsOf(healthy, points(), crossEntropy, { optimizer: adam(300), maxGradientNorm: Infinity }),
      /units of "1 \(relu\)" give 0 for all 64 rows of a batch after 10 steps and learn nothing; lower the learning rate/,
    ],
    [
      "saturated-units",
      () => {
        const params = saturated.init(rng(0));
        assign(params[0].weight, mul(params[0].weight, 1000));
        return warningsOf(saturated, points(), crossEntropy, { params });
      },
      /^\d+ % of the outputs of "1 \(tanh\)" stand within 0.02 of -1 or 1 before the first step/,
    ],
  ];
  const saturated = sequential(dense(2, 8), tanh(), dense(8, 2));
  for (const [code, run, message] of mistakes) {
    it(`tell of ${code}: ${message.source.slice(0, 40)}`, async () => {
      const warnings = await run();
      expect(warnings.map(({ code }) => code)).toEqual([code]);
      expect(warnings[0]!.message).toMatch(message);
      expect(warnings[0]!.message).not.toMatch(/\. |\n/);
    });
  }

  it("tell of labels out of range before the loss refuses them", async () => {
    const warnings: string[] = [];
    const onEvent = (event: { kind: string; warning?: TrainingWarning }): unknown =>
      event.kind === "warning" && warnings.push(event.warning!.message);
    const data = points(1, (row) => (row === 5 ? 7 : row % 2));
    await expect(warningsOf(healthy, data, crossEntropy, { onEvent, shuffle: false })).rejects.toThrow(/7/);
    expect(warnings).toEqual([
      "Row 5 of the first batch has the label 7, but the model gives 2 scores, for the labels 0 to 1; count labels from 0 and " +
        "give the last layer as many units as there are classes.",
    ]);
  });

  it("write to the console when nobody listens, and can be switched off", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    const options = { loss: crossEntropy, optimizer: adam(0.01), steps: 1 };
    await fit(healthy, points(100), options);
    expect(warn).toHaveBeenCalledExactlyOnceWith(
      expect.stringMatching(/^fit: The features of the first batch/),
    );
    await fit(healthy, points(100), { ...options, guards: false });
    expect(warn).toHaveBeenCalledOnce();
  });

  it("leave the run as it is, to the bit", async () => {
    const run = async (guards: boolean): Promise<number[]> => {
      const { params } = await fit(healthy, points(), {
        loss: crossEntropy,
        optimizer: adam(0.01),
        steps: 12,
        guards,
      });
      return leaves(params).flatMap(([, x]) => [...x.data()]);
    };
    expect(await run(true)).toEqual(await run(false));
  });
});
