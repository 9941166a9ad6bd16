import { jit, numpy as np } from "@jax-js/jax";
import { meanSquare } from "../common/mean-square.mjs";
import { array } from "./model.mjs";

/** The product of two square matrices, read back because nothing is computed before. */
export function sgemm(_, inputs) {
  const [a, b] = [array(inputs.a), array(inputs.b)];
  const product = jit((x, y) => np.matmul(x, y));
  return {
    step() {
      product(a.ref, b.ref).dataSync();
    },
    wait: () => undefined,
    value: () => meanSquare(product(a.ref, b.ref).dataSync()),
  };
}
