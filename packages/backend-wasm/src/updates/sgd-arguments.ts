import type { View } from "@gradkit/backend";
import { isView } from "../engine/is-view.ts";

/**
 * The arguments of the kernel "sgd": one step of `g += weightDecay p`, `v = momentum v + (1 - dampening) g`,
 * `p -= learningRate d` with `d = g + momentum v` where `nesterov` and `d = v` otherwise; without `velocity`, `d = g`.
 *
 * Source: https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html
 */
export interface SgdArguments {
  /** Parameters `p`, overwritten. */
  readonly param: View;
  /** Their gradient `g`. */
  readonly grad: View;
  /** The running sum `v` of gradients, overwritten; without it `momentum` must be 0. */
  readonly velocity?: View;
  readonly learningRate: number;
  readonly momentum: number;
  readonly dampening: number;
  readonly nesterov: boolean;
  readonly weightDecay: number;
}

/** Whether the arguments of a kernel named "sgd" are exactly these. */
export function isSgdArguments(value: unknown): value is SgdArguments {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const args: Partial<Record<keyof SgdArguments, unknown>> = value;
  const hasVelocity = isView(args.velocity);
  return (
    (hasVelocity || (args.velocity === undefined && args.momentum === 0 && args.nesterov === false)) &&
    Object.keys(value).length === ("velocity" in value ? 8 : 7) &&
    isView(args.param) &&
    isView(args.grad) &&
    typeof args.learningRate === "number" &&
    typeof args.momentum === "number" &&
    typeof args.dampening === "number" &&
    typeof args.nesterov === "boolean" &&
    typeof args.weightDecay === "number"
  );
}
