import { add, matmul, mul, square, sub, sum, tensor, valueAndGrad, type Tensor } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import papers from "../golden/papers.json";
import {
  adaBelief,
  adafactor,
  adagrad,
  adam,
  adopt,
  chain,
  clipByGlobalNorm,
  clipByNorm,
  isMatrix,
  lamb,
  lars,
  lion,
  lookahead,
  muon,
  rmsprop,
  sam,
  scheduleFreeAdamW,
  sgd,
  weightDecay,
  type ClosureOptimizer,
  type Optimizer,
} from "./index.ts";

const f64 = { dtype: "float64" } as const;
const inputs = tensor(papers.inputs, f64);
const targets = tensor(papers.targets, f64);
type Params = { readonly weight: Tensor; readonly bias: Tensor };

function loss({ weight, bias }: Params): Tensor {
  const residuals = sub(add(matmul(inputs, weight), bias), targets);
  return add(sum(square(residuals)), mul(sum(square(square(weight))), 0.05));
}

/** The same settings as in the script that made the values. */
const optimizers: Readonly<Record<string, Optimizer>> = {
  lion: lion(0.02),
  "lion decayed": lion(0.02, { beta1: 0.8, beta2: 0.9, weightDecay: 0.5 }),
  lamb: lamb(0.05),
  "lamb decayed": lamb(0.05, { beta1: 0.8, beta2: 0.9, weightDecay: 0.3 }),
  lars: lars(0.5, { trust: 0.05 }),
  "lars decayed": lars(0.5, { momentum: 0.5, weightDecay: 0.3, trust: 0.05 }),
  adaBelief: adaBelief(0.05),
  "adaBelief set": adaBelief(0.05, { beta1: 0.8, beta2: 0.9, epsilon: 1e-4 }),
  adafactor: adafactor(),
  "adafactor set": adafactor(0.1, { clip: 0.5, decay: 0.5, smallest: 0.5, epsilon: 1e-3 }),
  adopt: adopt(0.1),
  "adopt set": adopt(0.3, { beta1: 0.5, beta2: 0.9, epsilon: 0.5 }),
  muon: muon(0.05),
  "muon set": muon(0.05, {
    momentum: 0.5,
    nesterov: false,
    iterations: 3,
    weightDecay: 0.3,
    others: adam(0.1),
  }),
  scheduleFreeAdamW: scheduleFreeAdamW(0.1),
  "scheduleFreeAdamW average": scheduleFreeAdamW(0.1),
  "scheduleFreeAdamW warming": scheduleFreeAdamW((step) => 0.1 * Math.min(1, (step + 1) / 5), {
    beta1: 0.8,
    beta2: 0.9,
    weightDecay: 0.2,
  }),
  "adam epsilon inside": adam(0.1, { epsilon: 1e-2, epsilonInside: true }),
  "rmsprop epsilon inside": rmsprop(0.02, { decay: 0.9, epsilon: 1e-2, centered: true, epsilonInside: true }),
  "adagrad epsilon inside": adagrad(0.2, { epsilon: 0.1, epsilonInside: true }),
  clipByGlobalNorm: chain(clipByGlobalNorm(5), sgd(0.05)),
  clipByNorm: chain(clipByNorm(2), sgd(0.05)),
  weightDecay: chain(weightDecay(0.3, { mask: isMatrix }), sgd(0.02)),
  lookahead: lookahead(sgd(0.02), { steps: 3, rate: 0.7 }),
};
const closureOptimizers: Readonly<Record<string, ClosureOptimizer>> = {
  sam: sam(sgd(0.02), { radius: 0.1 }),
  "sam adaptive": sam(sgd(0.02), { radius: 0.5, adaptive: true }),
};

describe("twenty steps, each compared with a NumPy version of the paper", () => {
  it.each(papers.rows.map((row) => [row.name, row.points] as const))("%s", (name, points) => {
    const params: Params = { weight: tensor(papers.start.weight, f64), bias: tensor(papers.start.bias, f64) };
    const slope = valueAndGrad(loss);
    const seen = stepper(name, params, slope);
    points.forEach((point, step) => {
      const { weight, bias } = seen();
      const wanted = [...point.weight.flat(), ...point.bias];
      [...weight.data(), ...bias.data()].forEach((found, i) => {
        const error = Math.abs(found - wanted[i]!) / Math.max(1, Math.abs(wanted[i]!));
        expect(error, `step ${step + 1}, element ${i}: ${found} instead of ${wanted[i]!}`).toBeLessThan(
          1e-10,
        );
      });
    });
  });
});

/** Makes a step, and gives the parameters to compare. */
function stepper(
  name: string,
  params: Params,
  slope: (params: Params) => [loss: Tensor, gradients: Params],
): () => Params {
  const closure = closureOptimizers[name];
  if (closure !== undefined) {
    const state = closure.init(params);
    return () => {
      closure.update(params, slope, state);
      return params;
    };
  }
  const optimizer = optimizers[name]!;
  const state: { readonly average?: Params; step: number } = optimizer.init(params);
  return () => {
    optimizer.update(params, slope(params)[1], state);
    return name.endsWith("average") ? state.average! : params;
  };
}
