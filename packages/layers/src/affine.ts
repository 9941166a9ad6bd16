import { add, full, mul, type Shape, type Tensor } from "@gradkit/tensor";
import type { InitOptions, Nothing } from "./layer.ts";

/** Whether a norm learns a factor and an offset. */
export interface AffineOptions<HasAffine extends boolean = boolean> {
  /** Whether the layer learns a factor (`weight`, from 1 on) and an offset (`bias`, from 0 on). Default true. */
  readonly affine?: HasAffine;
}

/** Factor and offset, where a norm learns them. */
export type AffineParams<HasAffine extends boolean = true> = HasAffine extends true
  ? { readonly weight: Tensor; readonly bias: Tensor }
  : Nothing;

type SomeAffine = AffineParams | AffineParams<false>;

/** Factors of 1 and offsets of 0, or nothing. */
export function initAffine(
  affine: boolean,
  shape: Shape,
  { dtype = "float32" }: InitOptions = {},
): SomeAffine {
  return affine ? { weight: full(shape, 1, { dtype }), bias: full(shape, 0, { dtype }) } : {};
}

/** `x weight + bias`, or `x` where there are none. */
export function applyAffine(params: SomeAffine, x: Tensor): Tensor {
  return isAffine(params) ? add(mul(x, params.weight), params.bias) : x;
}

function isAffine(params: SomeAffine): params is AffineParams {
  return "weight" in params;
}
