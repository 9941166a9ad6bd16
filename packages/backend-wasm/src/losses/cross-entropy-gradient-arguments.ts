import type { View } from "@gradkit/backend";
import { isView } from "../engine/is-view.ts";

/** The arguments of the kernel "crossEntropyGradient": `gradient = (p - [j = class]) upstream` for each row. */
export interface CrossEntropyGradientArguments {
  /** Rows `p` of shape `[..., classes]`. */
  readonly probabilities: View;
  /** The index of the target class of each row, int32. */
  readonly classes: View;
  /** The factor of each row, often one number repeated. */
  readonly upstream: View;
  /** Overwritten. */
  readonly gradient: View;
}

/** Whether the arguments of a kernel named "crossEntropyGradient" are exactly these. */
export function isCrossEntropyGradientArguments(value: unknown): value is CrossEntropyGradientArguments {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 4) {
    return false;
  }
  const args: Partial<Record<keyof CrossEntropyGradientArguments, unknown>> = value;
  return isView(args.probabilities) && isView(args.classes) && isView(args.upstream) && isView(args.gradient);
}
