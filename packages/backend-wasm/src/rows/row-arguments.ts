import type { View } from "@gradkit/backend";
import { isView } from "../engine/is-view.ts";

/** The arguments of the kernels "softmax" and "logSoftmax": along the last axis of `x`, into `out` of its shape. */
export interface RowArguments {
  readonly x: View;
  /** Overwritten. */
  readonly out: View;
}

/** Whether the arguments of a kernel are exactly these. */
export function isRowArguments(value: unknown): value is RowArguments {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  const args: Partial<Record<keyof RowArguments, unknown>> = value;
  return isView(args.x) && isView(args.out) && Object.keys(value).length === 2;
}
