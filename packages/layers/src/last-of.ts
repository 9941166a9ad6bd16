import type { Shape } from "@gradkit/tensor";

/** The length of the last axis of a shape, or a single length itself. */
export type LastOf<S extends number | Shape> = S extends number
  ? S
  : S extends readonly [...Shape, infer Last extends number]
    ? Last
    : number;
