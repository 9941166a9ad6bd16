import type { Tree } from "@gradkit/tensor";
import type { Nothing, Transform } from "./transform.ts";

/** A transform that remembers nothing. */
export function stateless(
  name: string,
  apply: <P extends Tree>(gradients: P, params: P, step: number) => P,
): Transform<Nothing> {
  return {
    name,
    init: () => ({}),
    apply: (gradients, params, _, step) => apply(gradients, params, step),
  };
}
