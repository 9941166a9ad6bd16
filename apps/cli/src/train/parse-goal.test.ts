import { expect, it } from "vitest";
import { parseGoal, requireGoalOf } from "./parse-goal.ts";

const epoch = { train: { loss: 0.5, accuracy: 0.9 }, validation: { loss: 0.7, accuracy: 0.8 } };

it("compares a score of an epoch with a number", () => {
  expect(parseGoal("val.accuracy > 0.79").isReached(epoch)).toBe(true);
  expect(parseGoal("val.accuracy>0.8").isReached(epoch)).toBe(false);
  expect(parseGoal("val.accuracy >= 0.8").isReached(epoch)).toBe(true);
  expect(parseGoal("train.loss < 5e-1").isReached(epoch)).toBe(false);
  expect(parseGoal(" Train.Loss <= 0.5 ").isReached(epoch)).toBe(true);
  expect(parseGoal("val.loss < 1").isReached({ ...epoch, validation: undefined })).toBe(false);
});

it("compares the scores of numbers to predict, too, which may be below 0", () => {
  const scores = { loss: 1.2, r2: -0.1, rmse: 3, mae: 2 };
  const numbers = { train: scores, validation: scores };
  expect(parseGoal("val.r2 > -0.2").isReached(numbers)).toBe(true);
  expect(parseGoal("val.r2 > 0.7").isReached(numbers)).toBe(false);
  expect(parseGoal("train.RMSE <= 3").isReached(numbers)).toBe(true);
  expect(parseGoal("val.accuracy > 0").isReached(numbers)).toBe(false);
});

it("is refused where its score is not measured", () => {
  expect(() => requireGoalOf("classification", parseGoal("val.r2 > 0.7"))).toThrow(
    expect.objectContaining({
      message: '--until is "val.r2 > 0.7", but r2 is no score of classes',
      hint: "the scores are loss, accuracy",
    }),
  );
  expect(() => requireGoalOf("regression", parseGoal("val.accuracy > 0.7"))).toThrow("no score of numbers");
  expect(() => requireGoalOf("regression", parseGoal("val.loss < 0.7"))).not.toThrow();
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
