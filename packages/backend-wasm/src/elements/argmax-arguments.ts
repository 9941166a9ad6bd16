import type { View } from "@gradkit/backend";
import { isView } from "../engine/is-view.ts";

/** The arguments of the kernel "argmax": where the first largest element along an axis stands, or the first NaN. */
export interface ArgmaxArguments {
  readonly x: View;
  readonly axis: number;
  /** Of the shape of `x` without the axis, int32, overwritten. */
  readonly out: View;
}

/** Whether the arguments of a kernel named "argmax" are exactly these. */
export function isArgmaxArguments(value: unknown): value is ArgmaxArguments {
  if (typeof value !== "object" || value === null || Object.keys(value).length !== 3) {
    return false;
  }
  const args: Partial<Record<keyof ArgmaxArguments, unknown>> = value;
  return isView(args.x) && isView(args.out) && typeof args.axis === "number";
}
