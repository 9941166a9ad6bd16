import type { Hyper, Transform } from "@gradkit/optimizers";
import { add, isTensor, leaves, mapTree, mul, sign } from "@gradkit/tensor";

/** Adds the gradient of `strength` times the sum of all absolute parameters, which draws small ones to zero. */
export function lasso(strength: Hyper): Transform<Readonly<Record<string, never>>> {
  return {
    name: "lasso",
    init: () => ({}),
    apply(gradients, params, _, step) {
      const now = typeof strength === "number" ? strength : strength(step);
      const values = new Map(leaves(params));
      return mapTree(gradients, (gradient, path) => {
        const value = values.get(path);
        return isTensor(value) ? add(gradient, mul(sign(value), now)) : gradient;
      });
    },
  };
}
