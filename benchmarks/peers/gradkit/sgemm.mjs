import { meanSquare } from "../common/mean-square.mjs";
import { gradkit } from "./packages.mjs";

const { fromData, matmul, pack, scope } = await gradkit("tensor");

/** The product of two square matrices, into fresh memory each time. */
export function sgemm(_, inputs) {
  // In one block, as parameters are: small tensors that nobody owns would live outside the engine's memory.
  const { a, b } = pack({
    a: fromData(inputs.a.data, inputs.a.shape),
    b: fromData(inputs.b.data, inputs.b.shape),
  });
  const product = () => {
    matmul(a, b);
  };
  return {
    step: () => scope(product),
    wait: () => undefined,
    value: () => meanSquare(scope(() => matmul(a, b)).data()),
  };
}
