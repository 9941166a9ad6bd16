import { fromData, tensor } from "@gradkit/tensor";
import type { LossRow } from "@gradkit/testing";
import { classRows } from "./class-losses.fixture.ts";
import * as losses from "./index.ts";
import {
  numbers,
  flat,
  truths,
  rowsOf,
  total,
  sigmoid,
  dot,
  distance,
  cosine,
  each,
} from "./loss-inputs.fixture.ts";

const answers = [1, 0, 0, 1, 1, 0];

/** Losses of yes-or-no answers. */
const binaryRows: readonly LossRow[] = [
  {
    name: "binaryCrossEntropy",
    loss: ([x, t], options) => losses.binaryCrossEntropy(x!, t!, options),
    inputs: () => [numbers([2, 3], 7), truths(answers, [2, 3])],
    definition: each((x, t) => Math.log(1 + Math.exp(x)) - t * x),
    perfect: () => [flat([1e3, -1e3]), flat([1, 0])],
  },
  {
    name: "binaryCrossEntropy with a positive weight and smoothing",
    loss: ([x, t], options) =>
      losses.binaryCrossEntropy(x!, t!, { ...options, positiveWeight: flat([1, 2, 3]), labelSmoothing: 0.2 }),
    inputs: () => [numbers([2, 3], 8), truths(answers, [2, 3])],
    definition: (x = [], t = []) =>
      x.map((y, i) => {
        const share = 0.8 * t[i]! + 0.1;
        return -((i % 3) + 1) * share * Math.log(sigmoid(y)) - (1 - share) * Math.log(sigmoid(-y));
      }),
    perfect: "smoothed targets are never met",
  },
  {
    name: "binaryCrossEntropyFromProbabilities",
    loss: ([p, t], options) => losses.binaryCrossEntropyFromProbabilities(p!, t!, options),
    inputs: () => [fromData(Float64Array.of(0.1, 0.9, 0.4, 0.6, 0.5, 0.2), [2, 3]), truths(answers, [2, 3])],
    definition: each((p, t) => -t * Math.log(p) - (1 - t) * Math.log(1 - p)),
    perfect: () => [flat([1, 0]), flat([1, 0])],
    extremes: () => [flat([0, 1, 0, 1]), flat([0, 1, 1, 0])],
  },
  {
    name: "focal",
    loss: ([x, t], options) => losses.focal(x!, t!, options),
    inputs: () => [numbers([2, 3], 9), truths(answers, [2, 3])],
    definition: each((x, t) =>
      t === 1
        ? -0.25 * sigmoid(-x) ** 2 * Math.log(sigmoid(x))
        : -0.75 * sigmoid(x) ** 2 * Math.log(sigmoid(-x)),
    ),
    perfect: () => [flat([1e3, -1e3]), flat([1, 0])],
  },
  {
    name: "focal with gamma 0 and a mixture",
    loss: ([x, t], options) => losses.focal(x!, t!, { ...options, gamma: 0, alpha: 0.5 }),
    inputs: () => [numbers([6], 9), flat([1, 0.3, 0, 1, 0.7, 0])],
    definition: each((x, t) => 0.5 * (Math.log(1 + Math.exp(x)) - t * x)),
    perfect: () => [flat([1e3, -1e3]), flat([1, 0])],
  },
  {
    name: "hinge",
    loss: ([x, t], options) => losses.hinge(x!, t!, options),
    inputs: () => [numbers([2, 3], 10), fromData(Float64Array.of(1, -1, 1, 1, -1, -1), [2, 3])],
    definition: each((x, t) => Math.max(0, 1 - t * x)),
    perfect: () => [flat([2, -1]), truths([1, 0], [2])],
  },
  {
    name: "dice",
    loss: ([x, t], options) => losses.dice(x!, t!, { ...options, smooth: 0.5 }),
    inputs: () => [numbers([2, 3, 2], 11), truths([1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 0, 0], [2, 3, 2])],
    definition: (x = [], t = []) =>
      rowsOf(x.map(sigmoid), 6).map((p, i) => {
        const truth = t.slice(6 * i, 6 * i + 6);
        return 1 - (2 * dot(p, truth) + 0.5) / (total(p) + total(truth) + 0.5);
      }),
    perfect: () => [fromData(Float64Array.of(1e3, -1e3, -1e3, -1e3), [2, 2]), truths([1, 0, 0, 0], [2, 2])],
  },
];

const numbersAndTargets = () => [numbers([3, 2], 12), numbers([3, 2], 13)];
const met = () => [numbers([3, 2], 12), numbers([3, 2], 12)];

/** Losses of numbers. */
const numberRows: readonly LossRow[] = [
  {
    name: "meanSquaredError",
    loss: ([y, t], options) => losses.meanSquaredError(y!, t!, options),
    inputs: numbersAndTargets,
    differentiated: 2,
    definition: each((y, t) => (y - t) ** 2),
    perfect: met,
  },
  {
    name: "meanAbsoluteError",
    loss: ([y, t], options) => losses.meanAbsoluteError(y!, t!, options),
    inputs: numbersAndTargets,
    definition: each((y, t) => Math.abs(y - t)),
    perfect: met,
  },
  {
    name: "huber",
    loss: ([y, t], options) => losses.huber(y!, t!, { ...options, delta: 0.8 }),
    inputs: numbersAndTargets,
    definition: each((y, t) => {
      const d = Math.abs(y - t);
      return d <= 0.8 ? (d * d) / 2 : 0.8 * (d - 0.4);
    }),
    perfect: met,
  },
  {
    name: "smoothL1",
    loss: ([y, t], options) => losses.smoothL1(y!, t!, { ...options, beta: 0.5 }),
    inputs: numbersAndTargets,
    definition: each((y, t) => {
      const d = Math.abs(y - t);
      return d < 0.5 ? d * d : d - 0.25;
    }),
    perfect: met,
  },
  {
    name: "smoothL1 with beta 0",
    loss: ([y, t], options) => losses.smoothL1(y!, t!, { ...options, beta: 0 }),
    inputs: numbersAndTargets,
    definition: each((y, t) => Math.abs(y - t)),
    perfect: met,
  },
  {
    name: "logCosh",
    loss: ([y, t], options) => losses.logCosh(y!, t!, options),
    inputs: numbersAndTargets,
    definition: each((y, t) => Math.log(Math.cosh(y - t))),
    perfect: met,
  },
  {
    name: "poisson",
    loss: ([x, t], options) => losses.poisson(x!, t!, options),
    inputs: () => [numbers([2, 3], 14), fromData(Float64Array.of(0, 1, 2, 3, 4, 5), [2, 3])],
    definition: each((x, t) => Math.exp(x) - t * x),
    perfect: "the loss is smallest, but not 0, where the rate equals the target",
    extremes: () => [flat([80, -1e5]), flat([0, 3])],
  },
  {
    name: "poisson of rates, in full",
    loss: ([x, t], options) => losses.poisson(x!, t!, { ...options, logInput: false, full: true }),
    inputs: () => [flat([0.5, 1, 2, 3, 9, 5]), flat([0, 1, 2, 3, 4, 5])],
    definition: each((r, t) => {
      const stirling = t > 1 ? t * Math.log(t) - t + 0.5 * Math.log(2 * Math.PI * t) : 0;
      return r - t * Math.log(r + 1e-8) + stirling;
    }),
    perfect: "the loss is smallest, but not 0, where the rate equals the target",
    extremes: () => [flat([0, 1e5]), flat([3, 1e5])],
  },
];

const vectors = (seed: number) => numbers([4, 3], seed);

/** Losses of vectors. */
const vectorRows: readonly LossRow[] = [
  {
    name: "cosineDistance",
    loss: ([y, t], options) => losses.cosineDistance(y!, t!, options),
    inputs: () => [vectors(15), vectors(16)],
    differentiated: 2,
    definition: (y = [], t = []) => rowsOf(y, 3).map((row, i) => 1 - cosine(row, rowsOf(t, 3)[i]!)),
    perfect: () => [vectors(15), vectors(15)],
  },
  {
    name: "cosineEmbedding",
    loss: ([a, b, t], options) => losses.cosineEmbedding(a!, b!, t!, { ...options, margin: -0.3 }),
    inputs: () => [vectors(17), vectors(18), flat([1, -1, -1, 1])],
    differentiated: 2,
    definition: (a = [], b = [], t = []) =>
      rowsOf(a, 3).map((row, i) => {
        const similarity = cosine(row, rowsOf(b, 3)[i]!);
        return t[i] === 1 ? 1 - similarity : Math.max(0, similarity + 0.3);
      }),
    perfect: () => [tensor([[1, 2], [1, 2]]), tensor([[2, 4], [-1, -2]]), truths([1, 0], [2])], // prettier-ignore
  },
  ...[false, true].map((swap): LossRow => ({
    name: swap ? "triplet with swap" : "triplet",
    loss: ([a, p, n], options) => losses.triplet(a!, p!, n!, { ...options, margin: 2, swap }),
    inputs: () => [vectors(19), vectors(20), vectors(21)],
    differentiated: 3,
    definition: (a = [], p = [], n = []) =>
      rowsOf(a, 3).map((row, i) => {
        const [near, far] = [rowsOf(p, 3)[i]!, rowsOf(n, 3)[i]!];
        const apart = distance(row, far, 1e-6);
        const nearest = swap ? Math.min(apart, distance(near, far, 1e-6)) : apart;
        return Math.max(0, distance(row, near, 1e-6) - nearest + 2);
      }),
    perfect: () => [tensor([[1, 2]]), tensor([[1, 2]]), tensor([[5, 5]])],
  })),
  {
    name: "contrastive",
    loss: ([a, b, t], options) => losses.contrastive(a!, b!, t!, { ...options, margin: 4 }),
    inputs: () => [vectors(22), vectors(23), flat([1, 0, 0, 1])],
    differentiated: 2,
    definition: (a = [], b = [], t = []) =>
      rowsOf(a, 3).map((row, i) => {
        const other = rowsOf(b, 3)[i]!;
        return t[i] === 1
          ? distance(row, other) ** 2 / 2
          : Math.max(0, 4 - distance(row, other, 1e-6)) ** 2 / 2;
      }),
    perfect: () => [tensor([[1, 2], [1, 2]]), tensor([[1, 2], [9, 9]]), truths([1, 0], [2])], // prettier-ignore
  },
];

/** Every loss. A new one is one row here, named like its export. */
export const lossRows: readonly LossRow[] = [...classRows, ...binaryRows, ...numberRows, ...vectorRows];

/** Exports that are no losses of samples, which `regularizers.test.ts` and `warn-of-probabilities.test.ts` test. */
export const otherExports: readonly string[] = ["l1", "l2", "probabilityEvidence", "warnOfProbabilities"];
