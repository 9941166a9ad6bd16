import { grad, softmax, tensor, valueAndGrad, zeros, type Tensor } from "@gradkit/tensor";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { binaryCrossEntropy, crossEntropy, probabilityEvidence, warnOfProbabilities } from "./index.ts";

const classes = tensor([0, 1], { dtype: "int32" });
const logits = tensor([[2, 0, -1], [0, 1, 0]]); // prettier-ignore

describe("probabilityEvidence", () => {
  it("finds every softmax, and no logits of a usual size", () => {
    const rows = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 2, max: 6 }), fc.integer(), (n, k, seed) => {
        const x = tensor(Array.from({ length: n }, (_, i) => Array.from({ length: k }, (_, j) => 3 * Math.sin(seed + 7 * i + 3 * j)))); // prettier-ignore
        expect(probabilityEvidence(softmax(x))).toBe(
          `all ${n * k} values lie in [0, 1] and each of the ${n} rows sums to 1`,
        );
      }),
    );
    expect(probabilityEvidence(logits)).toBeUndefined();
  });

  it("wants more than one class, values that are numbers, and rows that sum to 1", () => {
    expect(probabilityEvidence(tensor([[1], [1]]))).toBeUndefined();
    expect(probabilityEvidence(tensor([[NaN, 1]]))).toBeUndefined();
    expect(probabilityEvidence(tensor([[0.5, 0.4]]))).toBeUndefined();
    expect(probabilityEvidence(zeros([0, 3]))).toBeUndefined();
    expect(probabilityEvidence(tensor(1))).toBeUndefined();
  });

  it("looks at values only, from 16 of them on, for outputs of sigmoid", () => {
    expect(probabilityEvidence(zeros([4, 4]), { of: "values" })).toBe("all 16 values lie in [0, 1]");
    expect(probabilityEvidence(zeros([15]), { of: "values" })).toBeUndefined();
    expect(probabilityEvidence(tensor(new Float64Array(16).fill(1.5)), { of: "values" })).toBeUndefined();
  });
});

describe("warnOfProbabilities", () => {
  it("warns once, with the evidence, while gradients are recorded, and changes no number", () => {
    const warn = vi.fn();
    const checked = warnOfProbabilities(crossEntropy, warn);
    const of = (loss: typeof checked) => valueAndGrad((x: Tensor) => loss(softmax(x), classes));
    const [value, gradient] = of(checked)(logits);
    expect(warn.mock.calls).toEqual([
      [
        "The loss expects logits, but the predictions look like probabilities: all 6 values lie in [0, 1] and each of " +
          "the 2 rows sums to 1. Leave out the softmax or sigmoid at the end of the model; the loss contains it.",
      ],
    ]);
    const [plain, plainGradient] = of(crossEntropy)(logits);
    expect(value.item()).toBe(plain.item());
    expect(gradient.toArray()).toEqual(plainGradient.toArray());
    grad((x: Tensor) => checked(softmax(x), classes))(logits);
    expect(warn).toHaveBeenCalledTimes(1);
  });

  it("looks at the first call only, and passes options on", () => {
    const warn = vi.fn();
    const checked = warnOfProbabilities(crossEntropy, warn);
    expect(checked(logits, classes, { reduction: "none" }).shape).toEqual([2]);
    checked(softmax(logits), classes);
    expect(warn).not.toHaveBeenCalled();
  });

  it("warns of outputs of sigmoid when asked to", () => {
    const warn = vi.fn();
    const checked = warnOfProbabilities(binaryCrossEntropy, warn, { of: "values" });
    checked(zeros([16, 1]), zeros([16, 1]));
    expect(warn).toHaveBeenCalledTimes(1);
  });
});
