import type { View } from "@gradkit/backend";
import { isView } from "../engine/is-view.ts";

/** The arguments of the kernel "crossEntropy": rows of logits `[..., classes]` with class indices `[...]`. */
export interface CrossEntropyArguments {
  readonly logits: View;
  /** The index of the target class of each row, int32. */
  readonly classes: View;
  /** The loss of each row, overwritten. */
  readonly losses: View;
  /** The softmax of each row, overwritten. */
  readonly probabilities: View;
}

/** Whether the arguments of a kernel named "crossEntropy" are exactly these. */
export function isCrossEntropyArguments(value: unknown): value is CrossEntropyArguments {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 4) {
    return false;
  }
  const args: Partial<Record<keyof CrossEntropyArguments, unknown>> = value;
  return isView(args.logits) && isView(args.classes) && isView(args.losses) && isView(args.probabilities);
}
