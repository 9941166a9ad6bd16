import { expect, it } from "vitest";
import type { Epoch } from "./epoch-table.ts";
import { parseGoal } from "./parse-goal.ts";

const epoch = { train: { loss: 0.5, accuracy: 0.9 }, validation: { loss: 0.7, accuracy: 0.8 } } as Epoch;

it("compares a score of an epoch with a number", () => {
  expect(parseGoal("val.accuracy > 0.79").isReached(epoch)).toBe(true);
  expect(parseGoal("val.accuracy>0.8").isReached(epoch)).toBe(false);
  expect(parseGoal("val.accuracy >= 0.8").isReached(epoch)).toBe(true);
  expect(parseGoal("train.loss < 5e-1").isReached(epoch)).toBe(false);
  expect(parseGoal(" Train.Loss <= 0.5 ").isReached(epoch)).toBe(true);
  expect(parseGoal("val.loss < 1").isReached({ ...epoch, validation: undefined })).toBe(false);
});

it("refuses everything else", () => {
  for (const text of [
    "",
    "accuracy > 1",
    "val.accuracy",
    "val.accuracy = 1",
    "val.f1 > 1",
    "process.exit()",
    "val.loss < 1.2.3",
  ]) {
    expect(() => parseGoal(text)).toThrow(/--until is/);
  }
});
