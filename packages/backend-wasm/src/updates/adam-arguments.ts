import type { View } from "@gradkit/backend";
import { isView } from "../engine/is-view.ts";

/**
 * The arguments of the kernel "adam": one step of
 * `m = beta1 m + (1 - beta1) g`, `v = beta2 v + (1 - beta2) g^2`,
 * `p -= learningRate (m / correction1) / (sqrt(v / correction2) + epsilon)`.
 *
 * Source: Kingma and Ba, Adam, https://arxiv.org/abs/1412.6980
 */
export interface AdamArguments {
  /** Parameters `p`, overwritten. */
  readonly param: View;
  /** Their gradient `g`. */
  readonly grad: View;
  /** The running mean `m` of gradients, overwritten. */
  readonly firstMoment: View;
  /** The running mean `v` of squared gradients, overwritten. */
  readonly secondMoment: View;
  readonly learningRate: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly epsilon: number;
  /** `1 - beta1^t` at step `t`. */
  readonly correction1: number;
  /** `1 - beta2^t` at step `t`. */
  readonly correction2: number;
}

/** Whether the arguments of a kernel named "adam" are exactly these. */
export function isAdamArguments(value: unknown): value is AdamArguments {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 10) {
    return false;
  }
  const args: Partial<Record<keyof AdamArguments, unknown>> = value;
  return (
    isView(args.param) &&
    isView(args.grad) &&
    isView(args.firstMoment) &&
    isView(args.secondMoment) &&
    typeof args.learningRate === "number" &&
    typeof args.beta1 === "number" &&
    typeof args.beta2 === "number" &&
    typeof args.epsilon === "number" &&
    typeof args.correction1 === "number" &&
    typeof args.correction2 === "number"
  );
}
