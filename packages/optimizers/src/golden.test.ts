import { add, mul, square, sum, tensor, valueAndGrad, type Tensor } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import golden from "../golden/traces.json";
import { adam, cosine, sgd, type Optimizer } from "./index.ts";

type Options = { learningRate: number; momentum?: number; dampening?: number; nesterov?: boolean; beta1?: number; beta2?: number; epsilon?: number }; // prettier-ignore

function make(name: string, { learningRate, momentum, ...rest }: Options): Optimizer {
  if (name === "adam") {
    return adam(learningRate, rest);
  }
  return momentum === undefined ? sgd(learningRate) : sgd(learningRate, { momentum, ...rest });
}

const f64 = { dtype: "float64" } as const;
const curvature = tensor([1, 10, 0.1], f64);
const first = tensor([1, 0, 0], f64);
const second = tensor([0, 1, 0], f64);

function loss({ x }: { readonly x: Tensor }): Tensor {
  const cross = mul(sum(mul(x, first)), sum(mul(x, second)));
  const quartic = mul(sum(square(square(x))), 0.05);
  return add(add(sum(mul(square(x), curvature)), cross), quartic);
}

describe("twenty steps, each compared with PyTorch's", () => {
  it.each(golden.rows.map((row) => [`${row.name} ${JSON.stringify(row.options)}`, row] as const))(
    "%s",
    (_, row) => {
      const params = { x: tensor(golden.start, f64) };
      const optimizer = make(row.name, row.options);
      const state = optimizer.init(params);
      const slope = valueAndGrad(loss);
      row.points.forEach((point, step) => {
        const [, gradients] = slope(params);
        optimizer.update(params, gradients, state);
        const found = params.x.data();
        point.forEach((expected, i) => {
          const error = Math.abs(found[i]! - expected) / Math.max(1, Math.abs(expected));
          expect(error, `step ${step + 1}, element ${i}`).toBeLessThan(1e-12);
        });
      });
    },
  );
});

describe("cosine", () => {
  it("gives PyTorch's values, and the final one ever after", () => {
    const { initial, final, steps, values } = golden.cosine;
    const schedule = cosine(initial, { steps, final });
    values.forEach((value, step) => {
      expect(schedule(step)).toBeCloseTo(value, 12);
    });
    expect(schedule(1000)).toBe(final);
  });

  it("refuses settings out of range", () => {
    expect(() => cosine(-1, { steps: 10 })).toThrow(
      /initial must be a finite number of at least 0, but is -1/,
    );
    expect(() => cosine(1, { steps: 0 })).toThrow(/steps must be a whole number of at least 1, but is 0/);
  });
});
