import { ones, tensor, zeros } from "@gradkit/tensor";
import { expect, it } from "vitest";
import * as losses from "./index.ts";

const classes = (...indices: number[]) => tensor(indices, { dtype: "int32" });
const logits = zeros([2, 3]);
const vectors = ones([2, 3]);

const cases: readonly (readonly [name: string, call: () => unknown, message: RegExp | string])[] = [
  ["a class out of range", () => losses.crossEntropy(logits, classes(0, 3)), /Class index 3 at position 1 is out of range/],
  ["a negative class", () => losses.negativeLogLikelihood(logits, classes(-1, 2)), /Class index -1 at position 0/],
  ["a class beside the ignored one", () => losses.crossEntropy(logits, classes(-1, -2), { ignoreIndex: -1 }), /Class index -2 at position 1/],
  ["too many classes", () => losses.crossEntropy(logits, classes(0, 1, 2)), "crossEntropy: logits of shape [2, 3] need class indices of shape [2], but they have shape [3]."],
  ["logits without classes", () => losses.crossEntropy(tensor(1), classes(0)), /crossEntropy: logits need an axis of classes/],
  ["integer logits", () => losses.crossEntropy(classes(1, 2), classes(0)), /crossEntropy: predictions must be float32 or float64, but are int32/],
  ["a smoothing of 2", () => losses.crossEntropy(logits, classes(0, 1), { labelSmoothing: 2 }), /crossEntropy: labelSmoothing must lie in \[0, 1\], but is 2/],
  ["class weights for other classes", () => losses.crossEntropy(logits, classes(0, 1), { classWeights: ones([2]) }), "crossEntropy: classWeights must have shape [3], one for each class, but have shape [2]."],
  ["class weights for other classes, with distributions", () => losses.crossEntropy(logits, logits, { classWeights: ones([2]) }), /classWeights must have shape \[3\]/],
  ["an ignored index with distributions", () => losses.crossEntropy(logits, logits, { ignoreIndex: 7 }), /ignoreIndex \(7\) is for class indices/],
  ["float class indices", () => losses.negativeLogLikelihood(logits, zeros([2])), /negativeLogLikelihood: class indices must be of an integer type, but are float32/],
  ["one class under focal", () => losses.multiClassFocal(zeros([2, 1]), classes(0, 0)), /at least two classes, but the logits have 1/],
  ["targets of one column", () => losses.meanSquaredError(zeros([4, 1]), zeros([4])), "meanSquaredError: predictions of shape [4, 1] and targets of shape [4] must have the same shape."],
  ["targets of one row", () => losses.binaryCrossEntropy(zeros([4, 1]), zeros([4])), /^binaryCrossEntropy: predictions of shape \[4, 1\]/],
  ["a positive weight of another length", () => losses.binaryCrossEntropy(logits, logits, { positiveWeight: ones([2]) }), /positiveWeight must be a number or have shape \[3\].*has shape \[2\]/],
  ["a positive weight below 0", () => losses.binaryCrossEntropy(logits, logits, { positiveWeight: -1 }), /positiveWeight.*-1/],
  ["sample weights that do not fit", () => losses.meanSquaredError(logits, logits, { sampleWeights: ones([3]) }), "meanSquaredError: sampleWeights of shape [3] do not fit losses of shape [2, 3]. Give them that shape, or its first axes."],
  ["a delta of 0", () => losses.huber(logits, logits, { delta: 0 }), /huber: delta must be a finite number above 0, but is 0/],
  ["a beta below 0", () => losses.smoothL1(logits, logits, { beta: -1 }), /smoothL1: beta.*-1/],
  ["an epsilon that is no number", () => losses.poisson(logits, logits, { epsilon: NaN }), /poisson: epsilon.*NaN/],
  ["a hinge target of 0", () => losses.hinge(ones([2]), tensor([1, 0])), /hinge: targets must be -1 or 1, or of dtype bool, but the target at position 1 is 0/],
  ["an infinite margin", () => losses.hinge(ones([2]), ones([2]), { margin: Infinity }), /hinge: margin.*Infinity/],
  ["a negative gamma", () => losses.focal(logits, logits, { gamma: -2 }), /focal: gamma.*-2/],
  ["an alpha above 1", () => losses.focal(logits, logits, { alpha: 1.5 }), /focal: alpha must lie in \[0, 1\], but is 1.5/],
  ["dice without samples", () => losses.dice(ones([2]), ones([2])), /dice: logits need shape \[batch, ...\], but have shape \[2\]/],
  ["vectors without features", () => losses.cosineDistance(tensor(1), tensor(1)), /cosineDistance: vectors need an axis of features/],
  ["pairs of different shapes", () => losses.triplet(vectors, vectors, ones([2, 4])), "triplet: vectors of shape [2, 3] and vectors of shape [2, 4] must have the same shape."],
  ["a target per feature", () => losses.cosineEmbedding(vectors, vectors, ones([2, 3])), "cosineEmbedding: vectors of shape [2, 3] need targets of shape [2], but they have shape [2, 3]."],
  ["a margin of 2", () => losses.cosineEmbedding(vectors, vectors, ones([2]), { margin: 2 }), /cosineEmbedding: margin must lie in \[-1, 1\], but is 2/],
  ["a contrastive target of -1", () => losses.contrastive(vectors, vectors, tensor([1, -1])), /contrastive: targets must be 0 or 1, but the target at position 1 is -1/],
]; // prettier-ignore

it.each(cases)("%s is told in words", (_, call, message) => {
  expect(call).toThrow(message);
});

it("weights whole samples with weights of the first axes", () => {
  const [y, t] = [tensor([[1, 2], [3, 4]]), zeros([2, 2])]; // prettier-ignore
  const options = { sampleWeights: tensor([0, 2]), reduction: "none" } as const;
  expect(losses.meanSquaredError(y, t, options).toArray()).toEqual([[0, 0], [18, 32]]); // prettier-ignore
});

it("gives NaN where no target counts, and 0 without a reduction", () => {
  const ignored = { ignoreIndex: 9 };
  expect(losses.crossEntropy(logits, classes(9, 9), ignored).item()).toBeNaN();
  expect(losses.crossEntropy(logits, classes(9, 9), { ...ignored, reduction: "none" }).toArray()).toEqual([
    0, 0,
  ]);
});

it("keeps an ignored row with an infinite loss out of the sum", () => {
  const impossible = tensor([[0, -Infinity], [0, 0]]); // prettier-ignore
  const options = { ignoreIndex: 1, reduction: "sum" } as const;
  expect(losses.crossEntropy(impossible, classes(1, 0), options).item()).toBeCloseTo(Math.LN2, 6);
});

it("gives NaN for the mean of an empty batch", () => {
  expect(losses.meanSquaredError(zeros([0, 3]), zeros([0, 3])).item()).toBeNaN();
  expect(losses.crossEntropy(zeros([0, 3]), classes()).item()).toBeNaN();
});

it("passes NaN on", () => {
  expect(losses.huber(tensor([NaN]), tensor([0])).item()).toBeNaN();
  expect(losses.binaryCrossEntropy(tensor([NaN]), tensor([0])).item()).toBeNaN();
});
