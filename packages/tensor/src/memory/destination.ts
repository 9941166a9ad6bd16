import { contiguousStrides, type DType, type Shape } from "@gradkit/backend";
import { Tensor } from "../tensor.ts";

let offered: Tensor | undefined;

/**
 * Runs `work`, offering the memory of `destination` to the first tensor made in it that has as many elements of the same
 * type. So the gradient of a parameter is computed where it belongs. It is an offer only: whoever makes it looks where
 * the result is, and copies it if it is elsewhere.
 */
export function offering<R>(destination: Tensor | undefined, work: () => R): R {
  offered = destination;
  try {
    return work();
  } finally {
    offered = undefined;
  }
}

/** Takes the offer back, when what was made in the offered memory before is made there again. */
export function withdrawOffer(): void {
  offered = undefined;
}

/** The offered memory as a contiguous tensor of this shape, and whose it is, if there is an offer that fits. */
export function takeOffer(
  shape: Shape,
  dtype: DType,
  size: number,
): { readonly tensor: Tensor; readonly place: Tensor } | undefined {
  if (offered?.size !== size || offered.dtype !== dtype) {
    return undefined;
  }
  const place = offered;
  offered = undefined;
  return {
    tensor: new Tensor(place.block, dtype, shape, contiguousStrides(shape), place.offset, size),
    place,
  };
}
