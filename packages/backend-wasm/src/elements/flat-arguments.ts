import type { View } from "@gradkit/backend";
import { isView } from "../engine/is-view.ts";

/**
 * The arguments of the kernels "takeFlat", `output[i] = source[positions[i]]`, and "scatterFlat",
 * `output[positions[i]] += source[i]` from zeros. All are contiguous; positions are int32.
 */
export interface FlatArguments {
  readonly source: View;
  readonly positions: View;
  /** Overwritten. */
  readonly output: View;
}

/** Whether the arguments of a kernel are exactly these. */
export function isFlatArguments(value: unknown): value is FlatArguments {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 3) {
    return false;
  }
  const args: Partial<Record<keyof FlatArguments, unknown>> = value;
  return isView(args.source) && isView(args.positions) && isView(args.output);
}
