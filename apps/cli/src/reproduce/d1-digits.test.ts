import { datasetFromArrays } from "@gradkit/datasets";
import { dense, sequential, sigmoid } from "@gradkit/layers";
import { defaultRng } from "@gradkit/random";
import { tensor } from "@gradkit/tensor";
import { beforeAll, expect, test } from "vitest";
import { testContext } from "./context.fixture.ts";
import { d1Digits, digitsCourse } from "./d1-digits.ts";
import { belowFiveAccuracy, plainBelowFiveLoss } from "./digits/below-five.ts";
import { smallDigits, wholeBatches } from "./digits/small-digits.ts";
import { uniformByProduct } from "./digits/uniform-by-product.ts";
import { expectReported } from "./expect-reported.fixture.ts";

const folder = process.env["GRADKIT_DATA"];

beforeAll(() => {
  if (!folder) {
    process.stdout.write("Skipping d1 on the real digits: GRADKIT_DATA is not set.\n");
  }
});

test.skipIf(!folder)("d1 agrees in every printed digit, and runs away in epoch 14 at rate 0.05", async () => {
  const findings = await d1Digits.run(testContext({ data: { folder, offline: true } }));
  expectReported(findings);
  const row = findings.rows.find(({ name }) => name === "rate 0.05: first epoch with NaN");
  expect(row?.measured).toBe(14);
});

test("labels are broadcast over outputs, in loss and accuracy", () => {
  const predictions = tensor([[0.9, 0.2], [0.4, 0.6]], { dtype: "float64" }); // prettier-ignore
  const digits = tensor([4, 5], { dtype: "int32" });
  const terms = [-Math.log(0.9), -Math.log(0.2), -Math.log(0.6), -Math.log(0.4)];
  const total = terms.reduce((sum, term) => sum + term, 0);
  expect(plainBelowFiveLoss(predictions, digits, { reduction: "sum" }).item()).toBeCloseTo(total, 12);
  expect(plainBelowFiveLoss(predictions, digits, { reduction: "mean" }).item()).toBeCloseTo(total / 4, 12);
  const state = belowFiveAccuracy.update(belowFiveAccuracy.init(), predictions, digits);
  expect(belowFiveAccuracy.compute(state)).toBe(0.5);
});

test("a certain probability is no number in the loss, as without bounds", () => {
  const one = tensor([[1]], { dtype: "float64" });
  const four = tensor([4], { dtype: "int32" });
  expect(plainBelowFiveLoss(one, four, { reduction: "sum" }).item()).toBeNaN();
});

test("training that runs away ends with NaN in its epoch", async () => {
  const rows = Array.from({ length: 40 }, (_, i) => [i % 10, 1]);
  const data = datasetFromArrays(
    rows,
    rows.map(([digit = 0]) => digit),
  );
  const variant = {
    name: "wild",
    model: sequential(dense(2, 1), sigmoid()),
    outputs: 1,
    rate: 50,
    batchSize: 10,
    epochs: 9,
  };
  const { epochs, divergedIn } = await digitsCourse({ train: data, test: data }, variant, testContext());
  expect(divergedIn).toBe(epochs.length - 1);
  expect(epochs.at(-1)).toMatchObject({
    train: { loss: NaN, accuracy: NaN },
    after: { test: { loss: NaN } },
  });
});

test("rows are standardised as a whole, put in NumPy's order and halved", () => {
  const data = datasetFromArrays(
    Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
    Uint8Array.of(0, 1, 2, 3, 4),
  );
  const { train, test: rest } = smallDigits(data);
  const order = [...defaultRng(12345).permutation(5)];
  expect([...train.labels, ...rest.labels]).toEqual(order);
  expect([train.size, rest.size, wholeBatches(rest, 2).size]).toEqual([2, 3, 2]);
  const all = [...train.features, ...rest.features];
  expect(all.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
  expect(all.reduce((sum, value) => sum + value * value, 0) / 10).toBeCloseTo(1, 12);
});

test("the bound of weights has the product of both widths", () => {
  const drawn = uniformByProduct().sample(defaultRng(1), [64, 32]);
  expect([...drawn]).toEqual([...defaultRng(1).uniform(-Math.sqrt(6 / 2048), Math.sqrt(6 / 2048), 2048)]);
});
