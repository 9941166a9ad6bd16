import { fromData, tensor } from "@gradkit/tensor";
import type { LossRow } from "@gradkit/testing";
import * as losses from "./index.ts";
import {
  numbers,
  flat,
  indices,
  shares,
  rowsOf,
  total,
  logSoftmax,
  type Numbers,
} from "./loss-inputs.fixture.ts";

const weights = [0.5, 2, 1, 3];
const classWeights = flat(weights);
const targets = [0, 3, 1, 2, 2];
const ofRows =
  (of: (row: Numbers, target: number) => number) =>
  (x: Numbers = [], t: Numbers = []) =>
    rowsOf(x, 4).map((row, i) => of(row, t[i]!));
const surprise = (row: Numbers, target: number) => -logSoftmax(row)[target]!;
const certain = () => [
  tensor([[1e3, 0, 0, 0], [0, 0, 0, 1e3]], { dtype: "float64" }), // prettier-ignore
  indices(0, 3),
];

/** Losses of one class among many. */
export const classRows: readonly LossRow[] = [
  {
    name: "crossEntropy",
    loss: ([x, t], options) => losses.crossEntropy(x!, t!, options),
    inputs: () => [numbers([5, 4], 1), indices(...targets)],
    definition: ofRows(surprise),
    perfect: certain,
  },
  {
    name: "crossEntropy of three axes",
    loss: ([x, t], options) => losses.crossEntropy(x!, t!, options),
    inputs: () => [numbers([2, 3, 4], 1), fromData(Int32Array.of(0, 3, 1, 2, 2, 0), [2, 3])],
    definition: ofRows(surprise),
    perfect: certain,
  },
  {
    name: "crossEntropy with class weights, smoothing and an ignored index",
    loss: ([x, t], options) =>
      losses.crossEntropy(x!, t!, { ...options, classWeights, labelSmoothing: 0.2, ignoreIndex: -1 }),
    inputs: () => [numbers([5, 4], 1), indices(0, -1, 1, 2, 2)],
    definition: ofRows((row, target) =>
      target < 0
        ? 0
        : -total(logSoftmax(row).map((x, j) => weights[j]! * (0.8 * Number(j === target) + 0.05) * x)),
    ),
    divisor: 0.5 + 2 + 1 + 1,
    perfect: "smoothed targets are never met",
  },
  {
    name: "crossEntropy of distributions, with class weights and smoothing",
    loss: ([x, t], options) => losses.crossEntropy(x!, t!, { ...options, classWeights, labelSmoothing: 0.2 }),
    inputs: () => [numbers([5, 4], 2), shares(5, 4)],
    definition: (x = [], t = []) =>
      rowsOf(x, 4).map(
        (row, i) =>
        -total(logSoftmax(row).map((y, j) => weights[j]! * (0.8 * t[4 * i + j]! + 0.05) * y)), // prettier-ignore
      ),
    perfect: "smoothed targets are never met",
  },
  {
    name: "negativeLogLikelihood",
    loss: ([x, t], options) =>
      losses.negativeLogLikelihood(x!, t!, { ...options, classWeights, ignoreIndex: 255 }),
    inputs: () => [numbers([5, 4], 3), tensor([0, 3, 255, 2, 2], { dtype: "uint8" })],
    definition: ofRows((row, target) => (target === 255 ? 0 : -weights[target]! * row[target]!)),
    divisor: 0.5 + 3 + 1 + 1,
    perfect: () => [tensor([[0, -9, -9, -9]], { dtype: "float64" }), indices(0)],
  },
  {
    name: "multiClassFocal",
    loss: ([x, t], options) => losses.multiClassFocal(x!, t!, { ...options, gamma: 1.5, classWeights }),
    inputs: () => [numbers([5, 4], 4), indices(...targets)],
    definition: ofRows(
      (row, t) => weights[t]! * (1 - Math.exp(logSoftmax(row)[t]!)) ** 1.5 * surprise(row, t),
    ),
    divisor: total(targets.map((t) => weights[t]!)),
    perfect: certain,
  },
  {
    name: "multiClassFocal with gamma 0",
    loss: ([x, t], options) => losses.multiClassFocal(x!, t!, { ...options, gamma: 0, ignoreIndex: 9 }),
    inputs: () => [numbers([5, 4], 4), indices(0, 9, 1, 9, 2)],
    definition: ofRows((row, t) => (t === 9 ? 0 : surprise(row, t))),
    divisor: 3,
    perfect: certain,
  },
  {
    name: "multiClassHinge",
    loss: ([x, t], options) => losses.multiClassHinge(x!, t!, { ...options, margin: 0.7, classWeights }),
    inputs: () => [numbers([5, 4], 5), indices(...targets)],
    definition: ofRows(
      (row, t) =>
        (weights[t]! / 4) * total(row.map((x, j) => (j === t ? 0 : Math.max(0, 0.7 - row[t]! + x)))),
    ),
    perfect: certain,
  },
  {
    name: "multiClassHinge, squared",
    loss: ([x, t], options) => losses.multiClassHinge(x!, t!, { ...options, squared: true }),
    inputs: () => [numbers([5, 4], 5), indices(...targets)],
    definition: ofRows(
      (row, t) => total(row.map((x, j) => (j === t ? 0 : Math.max(0, 1 - row[t]! + x) ** 2))) / 4,
    ),
    perfect: certain,
  },
  {
    name: "klDivergence",
    loss: ([x, t], options) => losses.klDivergence(x!, t!, options),
    inputs: () => [numbers([5, 4], 6), shares(5, 4)],
    definition: (x = [], t = []) =>
      rowsOf(x, 4).map((row, i) =>
        total(logSoftmax(row).map((y, j) => t[4 * i + j]! * (Math.log(t[4 * i + j]!) - y))),
      ),
    perfect: () => [
      tensor([[1e3, 0, 0], [Math.log(0.2), Math.log(0.3), Math.log(0.5)]], { dtype: "float64" }), // prettier-ignore
      tensor([[1, 0, 0], [0.2, 0.3, 0.5]], { dtype: "float64" }), // prettier-ignore
    ],
  },
];
