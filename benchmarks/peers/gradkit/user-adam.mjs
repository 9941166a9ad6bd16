import { gradkit } from "./packages.mjs";

const { add, assign, div, mul, sqrt, square, sub } = await gradkit("tensor");
const { optimizerFrom } = await gradkit("optimizers");

/** Adam as a user writes it: the formulas of the paper in plain tensor operations, nothing fused by hand. */
export const adamInTensorOperations = (learningRate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8) =>
  optimizerFrom({
    name: "adamInTensorOperations",
    learningRate,
    slots: ["m", "v"],
    elementwise: true,
    update(param, gradient, { m, v }, moment) {
      assign(m, add(mul(m, beta1), mul(gradient, 1 - beta1)));
      assign(v, add(mul(v, beta2), mul(square(gradient), 1 - beta2)));
      const mean = div(m, 1 - beta1 ** moment.step);
      const spread = sqrt(div(v, 1 - beta2 ** moment.step));
      assign(param, sub(param, div(mul(mean, moment.learningRate), add(spread, epsilon))));
    },
  });
