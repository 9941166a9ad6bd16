import type { PlaneConfig } from "./plane-config.ts";

/** The share of the points that are only measured, written as people and command lines write it: 0.2 where 1 − 0.8 is not. */
export function validationShare({ trainShare }: Pick<PlaneConfig, "trainShare">): number {
  return Number((1 - trainShare).toPrecision(12));
}
