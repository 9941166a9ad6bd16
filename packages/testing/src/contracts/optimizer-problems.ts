import { add, matmul, mul, square, sub, sum, tensor, valueAndGrad, type Tensor } from "@gradkit/tensor";
import { demand } from "./demand.ts";
import { numbersOf } from "./numbers-of.ts";
import type { OptimizerLike, OptimizerRow } from "./optimizer-checks.ts";

/** The tree that most checks update. */
export type Params = { readonly a: Tensor; readonly b: { readonly c: Tensor } };

/** Where they start. */
export const start = (dtype: "float32" | "float64" = "float64"): Params => ({
  a: tensor([3, -2], { dtype }),
  b: { c: tensor([[1], [0.5]], { dtype }) },
});

/** A loss that is 0 at 0 and steeper in some directions. */
export function roundBowl(p: Params): Tensor {
  return add(sum(square(p.a)), sum(mul(square(p.b.c), 3)));
}

/** The parameters after some steps down the bowl, as numbers. */
export function ran(optimizer: OptimizerLike, params: Params, steps: number): number[] {
  const state = optimizer.init(params);
  const slope = valueAndGrad(roundBowl);
  for (let i = 0; i < steps; i++) {
    optimizer.update(params, slope(params)[1], state);
  }
  return numbersOf(params);
}

/** Parameters come close to the bottom of the round bowl. */
export function bowl({ make, learningRate }: OptimizerRow): void {
  for (const x of ran(make(learningRate), start(), 200)) {
    demand(Math.abs(x) < 0.02, `a parameter is ${x} after 200 steps, not within 0.02 of 0`);
  }
}

/** The loss falls along a narrow, bent valley, at some rate. */
export function rosenbrock(row: OptimizerRow): void {
  const first = tensor([1, 0], { dtype: "float64" });
  const second = tensor([0, 1], { dtype: "float64" });
  const slope = valueAndGrad(({ x }: { readonly x: Tensor }) => {
    const [a, b] = [sum(mul(x, first)), sum(mul(x, second))];
    return add(square(sub(1, a)), mul(square(sub(b, square(a))), 100));
  });
  const reached = [1, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001].some((share) => {
    const params = { x: tensor([-1.2, 1], { dtype: "float64" }) };
    const optimizer = row.make(row.learningRate * share);
    const state = optimizer.init(params);
    for (let i = 0; i < 2000; i++) {
      const [loss, gradients] = slope(params);
      if (!(loss.item() < 1e9)) {
        return false;
      }
      optimizer.update(params, gradients, state);
    }
    return slope(params)[0].item() < 1;
  });
  demand(
    reached,
    "it does not get from 24.2 to below 1 in 2000 steps, from its rate down to a thousandth of it",
  );
}

/** Weights and biases are fitted together. */
export function fitTree(row: OptimizerRow): void {
  const f64 = { dtype: "float64" } as const;
  const [x, y] = [tensor([[1, 0.5], [-1, 2], [0.5, -1.5]], f64), tensor([[5, -2], [2, 1], [4, -4]], f64)]; // prettier-ignore
  const params = { weight: tensor([[0.1, -0.2], [0.3, 0.4]], f64), bias: tensor([0.1, 0.1], f64) }; // prettier-ignore
  const slope = valueAndGrad((p: typeof params) => sum(square(sub(add(matmul(x, p.weight), p.bias), y))));
  const before = slope(params)[0].item();
  const optimizer = row.make(row.learningRate / 2);
  const state = optimizer.init(params);
  for (let i = 0; i < 400; i++) {
    optimizer.update(params, slope(params)[1], state);
  }
  const after = slope(params)[0].item();
  demand(after < before / 20, `a loss of ${before} is still ${after} after 400 steps`);
}
