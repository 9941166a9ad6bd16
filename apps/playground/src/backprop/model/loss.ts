import { binaryCrossEntropy, crossEntropy, meanSquaredError } from "@gradkit/losses";
import { sigmoid, softmax, type Tensor } from "@gradkit/tensor";
import { factor, show } from "./show-number.ts";

/** A loss of scores, what it makes of them, and its formulas with numbers in them. */
interface LossKind {
  /** The fewest outputs that it makes sense for. */
  readonly leastOutputs: number;
  readonly outputs: (scores: Tensor) => Tensor;
  readonly apply: (scores: Tensor, targets: Tensor) => Tensor;
  readonly outputLaw: string;
  readonly lossLaw: string;
  readonly gradientLaw: string;
  readonly outputFormula: (scores: readonly number[], k: number) => string;
  readonly lossFormula: (outputs: readonly number[], targets: readonly number[]) => string;
  readonly gradientFormula: (outputs: readonly number[], targets: readonly number[], k: number) => string;
}

const kinds = {
  crossEntropy: {
    leastOutputs: 2,
    outputs: (scores) => softmax(scores),
    apply: (scores, targets) => crossEntropy(scores, targets),
    outputLaw: "yₖ = e^oₖ / Σ e^o",
    lossLaw: "L = −Σ tₖ ln yₖ",
    gradientLaw: "∂L/∂oₖ = yₖ − tₖ",
    outputFormula: (scores, k) =>
      `e^${show(scores[k] ?? 0)} / (${scores.map((o) => `e^${show(o)}`).join(" + ")})`,
    lossFormula: (outputs, targets) =>
      outputs.flatMap((y, k) => (targets[k] === 0 ? [] : [`−ln ${show(y)}`])).join(" "),
    gradientFormula: (outputs, targets, k) => `${show(outputs[k] ?? 0)} − ${show(targets[k] ?? 0)}`,
  },
  binaryCrossEntropy: {
    leastOutputs: 1,
    outputs: (scores) => sigmoid(scores),
    apply: (scores, targets) => binaryCrossEntropy(scores, targets),
    outputLaw: "yₖ = 1 / (1 + e^−oₖ)",
    lossLaw: "L = −1/K Σ (tₖ ln yₖ + (1 − tₖ) ln(1 − yₖ))",
    gradientLaw: "∂L/∂oₖ = (yₖ − tₖ) / K",
    outputFormula: (scores, k) => `1 / (1 + e^${show(-(scores[k] ?? 0))})`,
    lossFormula: (outputs, targets) =>
      mean(outputs.map((y, k) => (targets[k] === 0 ? `−ln(1 − ${factor(y)})` : `−ln ${show(y)}`))),
    gradientFormula: (outputs, targets, k) =>
      shared(`${show(outputs[k] ?? 0)} − ${show(targets[k] ?? 0)}`, outputs.length),
  },
  meanSquaredError: {
    leastOutputs: 1,
    outputs: (scores) => scores,
    apply: (scores, targets) => meanSquaredError(scores, targets),
    outputLaw: "yₖ = oₖ",
    lossLaw: "L = 1/K Σ (yₖ − tₖ)²",
    gradientLaw: "∂L/∂oₖ = 2 (yₖ − tₖ) / K",
    outputFormula: (scores, k) => show(scores[k] ?? 0),
    lossFormula: (outputs, targets) =>
      mean(outputs.map((y, k) => `(${show(y)} − ${show(targets[k] ?? 0)})²`)),
    gradientFormula: (outputs, targets, k) =>
      shared(`2 · (${show(outputs[k] ?? 0)} − ${show(targets[k] ?? 0)})`, outputs.length),
  },
} as const satisfies Readonly<Record<string, LossKind>>;

export type BackpropLoss = keyof typeof kinds;

/** All names, in the order of the list. */
export const backpropLosses = Object.keys(kinds) as readonly BackpropLoss[];

/** What there is to know of a loss. */
export function lossOf(name: BackpropLoss): LossKind {
  return kinds[name];
}

function mean(terms: readonly string[]): string {
  const sum = terms.join(" + ").replaceAll("+ −", "− ");
  return terms.length === 1 ? sum : `(${sum}) / ${terms.length}`;
}

function shared(text: string, count: number): string {
  return count === 1 ? text : `(${text}) / ${count}`;
}
