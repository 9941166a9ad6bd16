import { meanSquare } from "../common/mean-square.mjs";
import { tf } from "./backend.mjs";

/** The product of two square matrices. */
export function sgemm(_, inputs) {
  const [a, b] = [inputs.a, inputs.b].map(({ data, shape }) => tf.tensor(data, shape));
  return {
    step: () => tf.matMul(a, b).dispose(),
    wait: () => undefined,
    value: () => meanSquare(tf.tidy(() => tf.matMul(a, b)).dataSync()),
    dispose: () => tf.dispose([a, b]),
  };
}
