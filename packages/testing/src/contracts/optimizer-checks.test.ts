import { add, assign, leaves, mapTree, mul, sub, type Tensor, type Tree } from "@gradkit/tensor";
import { describe, expect, it } from "vitest";
import { optimizerChecks, type OptimizerCheckName, type OptimizerLike, type OptimizerRow } from "../index.ts";

type Rate = number | ((step: number) => number);

/** Gradient descent as the contract wants it; `broken` replaces parts of it. */
function descent(rate: Rate = 0.1, broken: Partial<OptimizerLike> = {}): OptimizerLike {
  const learningRate = (step: number): number => (typeof rate === "number" ? rate : rate(step));
  return {
    name: "descent",
    learningRate,
    init: () => ({ step: 0 }),
    update(params, gradients, state) {
      const now = learningRate(state.step);
      if (Number.isNaN(now)) {
        throw new RangeError("descent: the learning rate is NaN.");
      }
      walk(params, gradients, (param, gradient) => assign(param, sub(param, mul(gradient, now))));
      state.step++;
    },
    ...broken,
  };
}

function walk(params: Tree, gradients: Tree, change: (param: Tensor, gradient: Tensor) => void): void {
  const slopes = leaves(gradients).map(([, gradient]) => gradient);
  const all = leaves(params);
  all.forEach(([path, param], i) => {
    if (String(slopes[i]!.shape) !== String(param.shape)) {
      throw new TypeError(`descent: at "${path}" the gradient has another shape.`);
    }
  });
  all.forEach(([, param], i) => change(param, slopes[i]!));
}

const row: OptimizerRow = {
  name: "descent",
  make: descent,
  learningRate: 0.1,
  worked: { gradients: [1, -2, 0.5], values: [0.9, 1.1, 1.05] },
  invalid: [[() => { throw new RangeError("descent: no"); }, /descent: no/]], // prettier-ignore
  inside: { nothing: (optimizer) => ({ ...optimizer }) },
};

/** The names of the checks that such a row does not pass. */
function failures(made: OptimizerRow): string[] {
  return optimizerChecks(made).flatMap(({ name, run }) => {
    try {
      void run();
      return [];
    } catch (error) {
      expect(error).toBeInstanceOf(Error);
      return [name];
    }
  });
}

const brokenDescent = (change: (rate: Rate) => OptimizerLike): OptimizerRow => ({
  ...row,
  make: (rate = 0.1) => change(rate),
});

/** Mistakes, and a check that must find each. */
const mistakes: Readonly<Record<string, readonly [OptimizerRow, found: string]>> = {
  "goes uphill": [
    brokenDescent((rate) => descent(typeof rate === "number" ? -rate : rate)),
    "reaches the bottom of a bowl",
  ],
  "is a percent off": [
    brokenDescent((rate) => descent(typeof rate === "number" ? rate * 1.01 : rate)),
    "gives the numbers worked out by hand",
  ],
  "hardly moves": [brokenDescent(() => descent(1e-6)), "gets along Rosenbrock's valley"],
  "updates only the first tensor": [
    brokenDescent((rate) => {
      const whole = descent(rate);
      const first = (tree: Tree): Tree => ({ only: leaves(tree)[0]![1] });
      return { ...whole, update: (p, g, state) => whole.update(first(p), first(g), state) };
    }),
    "fits every tensor of a tree",
  ],
  "broadcasts a gradient of another shape": [
    brokenDescent((rate) => {
      const whole = descent(rate);
      const like = (x: Tensor, g: Tensor): Tensor => add(mul(x, 0), g);
      return {
        ...whole,
        update(p, g, state) {
          const slopes = leaves(g);
          const shaped = leaves(p).map(([, x], i) => like(x, slopes[i]![1]));
          whole.update(
            leaves(p).map(([, x]) => x),
            shaped,
            state,
          );
        },
      };
    }),
    "refuses gradients that do not match, naming the place",
  ],
  "updates some parameters before it refuses others": [
    brokenDescent((rate) => {
      const whole = descent(rate);
      return {
        ...whole,
        update(p, g, state) {
          leaves(p).forEach(([, x]) => assign(x, mul(x, 0.99)));
          whole.update(p, g, state);
        },
      };
    }),
    "refuses gradients that do not match, naming the place",
  ],
  "moves parameters in init": [
    brokenDescent((rate) =>
      descent(rate, {
        init(params) {
          leaves(params).forEach(([, x]) => assign(x, mul(x, 0.5)));
          return { step: 0 };
        },
      }),
    ),
    "leaves parameters alone until it updates them",
  ],
  "keeps its count to itself": [
    brokenDescent((rate) => {
      let count = 0;
      const whole = descent(rate);
      return {
        ...whole,
        update: (p, g, state) =>
          whole.update(
            p,
            mapTree(g, (x) => mul(x, 1 / ++count)),
            state,
          ),
      };
    }),
    "keeps nothing outside its state",
  ],
  "overwrites gradients": [
    brokenDescent((rate) => {
      const whole = descent(rate);
      return {
        ...whole,
        update(p, g, state) {
          whole.update(p, g, state);
          leaves(g).forEach(([, x]) => assign(x, mul(x, 0)));
        },
      };
    }),
    "only reads gradients",
  ],
  "divides by the gradient": [
    brokenDescent((rate) => {
      const whole = descent(rate);
      return {
        ...whole,
        update: (p, g, state) =>
          whole.update(
            p,
            mapTree(g, (x) => mul(x, x.data().every((v) => v === 0) ? NaN : 1)),
            state,
          ),
      };
    }),
    "stays finite when gradients are zero",
  ],
  "adds decay nobody asked for": [
    brokenDescent((rate) => {
      const whole = descent(rate);
      return {
        ...whole,
        update(p, g, state) {
          leaves(p).forEach(([, x]) => assign(x, mul(x, 0.99)));
          whole.update(p, g, state);
        },
      };
    }),
    "does not move at a learning rate of 0",
  ],
  "ignores schedules": [
    brokenDescent((rate) => descent(typeof rate === "number" ? rate : 0.05)),
    "takes a constant schedule for a number, bit for bit",
  ],
  "lets NaN through": [
    brokenDescent((rate) => descent(typeof rate === "number" || !Number.isNaN(rate(0)) ? rate : 0)),
    "refuses a schedule that gives NaN",
  ],
  "keeps state that is no plain data": [
    brokenDescent((rate) => {
      const seen = new WeakSet();
      const whole = descent(rate);
      return {
        ...whole,
        update(p, g, state) {
          whole.update(p, state.step > 0 && !seen.has(state) ? mapTree(g, (x) => mul(x, 0)) : g, state);
          seen.add(state);
        },
      };
    }),
    "continues to the same bits from a state that went through JSON",
  ],
  "accepts nonsense": [{ ...row, invalid: [[() => 1, /no/]] }, "refuses settings out of range, saying which"],
  "says something else": [
    { ...row, invalid: [[() => { throw new Error("what"); }, /descent: no/]] }, // prettier-ignore
    "refuses settings out of range, saying which",
  ],
  "is changed by what is around it": [
    { ...row, inside: { twice: (optimizer) => ({ ...optimizer, update: (p, g, state) => { optimizer.update(p, g, state); optimizer.update(p, g, state); } }) } }, // prettier-ignore
    "works the same inside what may be put around it",
  ],
};

describe("optimizerChecks", () => {
  it("pass for gradient descent, without updating its state twice", () => {
    expect(failures(row)).toEqual([]);
  });

  it.each(Object.entries(mistakes))("find an optimizer that %s", (_, [made, found]) => {
    expect(failures(made)).toContain(found);
  });

  it("carry the reasons why some do not apply", () => {
    const skips: Partial<Record<OptimizerCheckName, string>> = { bowl: "it has no bottom" };
    const checks = optimizerChecks({ ...row, skips });
    expect(checks.filter(({ skip }) => skip !== undefined)).toMatchObject([
      { name: "reaches the bottom of a bowl", skip: "it has no bottom" },
    ]);
  });
});
