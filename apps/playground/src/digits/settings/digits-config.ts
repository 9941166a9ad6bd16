import type { OptimizerName } from "../../experiment/optimizer-facts.ts";
import type { WhyQuestion } from "../why/why-question.ts";
import type { WhyWay } from "../why/why-way.ts";
import type { DigitsModelName } from "./digits-models.ts";

/** The sets to learn from. */
export const digitsSets = ["synthetic-digits", "mnist", "fashion-mnist"] as const;

export type DigitsSet = (typeof digitsSets)[number];

/** The optimizers to choose from, all of which the command line has, too. */
export const digitsOptimizers = [
  "adam",
  "adamW",
  "nadam",
  "radam",
  "rmsprop",
  "sgd",
  "lion",
  "muon",
] as const satisfies readonly OptimizerName[];

export type DigitsOptimizer = (typeof digitsOptimizers)[number];

/** Everything that can be set on the page of digits. */
export interface DigitsConfig {
  readonly set: DigitsSet;
  readonly model: DigitsModelName;
  readonly optimizer: DigitsOptimizer;
  readonly learningRate: number;
  readonly batchSize: number;
  readonly seed: number;
  /** Images to train on. */
  readonly images: number;
  /** Training stops by itself after so many. */
  readonly epochs: number;
  /** How it is found out which pixels speak for an answer, and what is asked. */
  readonly why: WhyWay;
  readonly ask: WhyQuestion;
}

/** What the page opens with: learnt within seconds. */
export const defaultDigits: DigitsConfig = {
  set: "synthetic-digits",
  model: "mlp300",
  optimizer: "adam",
  learningRate: 0.001,
  batchSize: 64,
  seed: 0,
  images: 6000,
  epochs: 10,
  why: "gradient",
  ask: "answer",
};

/** How far settings may go. */
export const digitsLimits = {
  learningRate: { least: 0, first: 1e-5, most: 1000 },
  batchSize: { least: 1, most: 512 },
  seed: { least: 0, most: 999_999 },
  images: { least: 200, most: 60_000 },
  epochs: { least: 1, most: 200 },
} as const;

/** Whether a change of settings means another run: the rate and the end may change while it goes on. */
export function needsNewDigits(before: DigitsConfig, after: DigitsConfig): boolean {
  const fixed = ["set", "model", "optimizer", "batchSize", "seed", "images"] as const;
  return fixed.some((name) => before[name] !== after[name]);
}
