import { scope, tensor } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { accuracy, measure } from "./index.ts";

const classes = (...indices: number[]) => tensor(indices, { dtype: "int32" });

describe("accuracy", () => {
  const logits = tensor([[2, 1, 0], [0, 3, 1], [1, 1, 0], [0, 0, 9]]); // prettier-ignore

  it("is the share of rows whose largest logit stands at the right class", () => {
    expect(measure(accuracy, logits, classes(0, 1, 0, 2))).toBe(1);
    expect(measure(accuracy, logits, classes(1, 1, 1, 2))).toBe(0.5);
  });

  it("takes distributions as targets", () => {
    expect(measure(accuracy, tensor([[2, 1], [0, 3]]), tensor([[0.9, 0.1], [0.8, 0.2]]))).toBe(0.5); // prettier-ignore
  });

  it("gives the same for parts merged as for the whole, however they are cut", () => {
    const targets = [1, 1, 0, 2];
    const rows = logits.toArray() as number[][];
    const part = (from: number, to: number) =>
      scope(() =>
        accuracy.update(accuracy.init(), tensor(rows.slice(from, to)), classes(...targets.slice(from, to))),
      );
    const whole = measure(accuracy, logits, classes(...targets));
    for (const cut of [1, 2, 3]) {
      expect(accuracy.compute(accuracy.merge(part(0, cut), part(cut, 4)))).toBe(whole);
      expect(accuracy.compute(accuracy.merge(part(cut, 4), part(0, cut)))).toBe(whole);
    }
    expect(accuracy.merge(accuracy.init(), part(0, 4))).toEqual(part(0, 4));
  });

  it("has a state of plain numbers, and NaN for nothing", () => {
    expect(JSON.parse(JSON.stringify(accuracy.init()))).toEqual({ correct: 0, total: 0 });
    expect(accuracy.compute(accuracy.init())).toBeNaN();
  });

  it("says which shapes do not fit", () => {
    expect(() => measure(accuracy, logits, classes(0, 1))).toThrow(
      "accuracy: targets of shape [2] do not fit predictions of shape [4, 3]: give class indices of shape [4].",
    );
  });
});
