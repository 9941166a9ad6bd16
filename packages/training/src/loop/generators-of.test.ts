import { split } from "@gradkit/datasets";
import { dense } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { sgd } from "@gradkit/optimizers";
import { leaves, type Tree } from "@gradkit/tensor";
import { expect, it } from "vitest";
import { fit, generatorsOf, trainer } from "../index.ts";

const size = 30;
const data = {
  name: "line",
  features: Float64Array.from({ length: size }, (_, i) => i / size),
  featureShape: [1],
  scale: 1,
  labels: Uint8Array.from({ length: size }, (_, i) => Number(i > 12)),
  classNames: ["left", "right"],
  size,
};
const model = dense(1, 2);
const settings = { loss: crossEntropy, optimizer: sgd(0.1), batchSize: 8, seed: 5 };
const numbers = (params: Tree): number[] => leaves(params).flatMap(([, x]) => [...x.data()]);

it("sets aside the rows that fit sets aside, and draws its weights", async () => {
  const { train } = split(data, 0.2, generatorsOf(5).share);
  const made = await fit(model, data, { ...settings, epochs: 2, validation: 0.2 });
  const byHand = await fit(model, train, { ...settings, epochs: 2 });
  expect(numbers(byHand.params)).toEqual(numbers(made.params));
  expect(numbers(model.init(generatorsOf(5).weights, { dtype: "float32" }))).toEqual(
    numbers(trainer(model, data, settings).params),
  );
});

it("gives the same draws for a seed, and other ones for another and for each purpose", () => {
  const draws = (seed?: number): readonly bigint[] => {
    const { weights, share, order, layers } = generatorsOf(seed);
    return [weights, share, order, layers].map((generator) => generator.nextUint64());
  };
  expect(draws(5)).toEqual(draws(5));
  expect(draws()).toEqual(draws(0));
  expect(new Set([...draws(5), ...draws(6)]).size).toBe(8);
});

it("refuses what is no seed", () => {
  expect(() => generatorsOf(-1)).toThrow(RangeError);
});
