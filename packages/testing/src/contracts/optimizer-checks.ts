import { pack, tensor, valueAndGrad, type Tree } from "@gradkit/tensor";
import type { Check } from "./check.ts";
import { demand, demandError, demandSame } from "./demand.ts";
import { numbersOf } from "./numbers-of.ts";
import { bowl, fitTree, ran, rosenbrock, roundBowl, start, type Params } from "./optimizer-problems.ts";
import { throughJson } from "./through-json.ts";

/** What the checks need of an optimizer; every `Optimizer` of `@gradkit/optimizers` fits. */
export interface OptimizerLike {
  readonly name: string;
  init(params: Tree): { step: number };
  update<P extends Tree>(params: P, gradients: P, state: { step: number }): void;
  learningRate(step: number): number;
}

/** One optimizer under the contract: how to make it, and what it must refuse. */
export interface OptimizerRow {
  readonly name: string;
  readonly make: (learningRate?: number | ((step: number) => number)) => OptimizerLike;
  /** A rate that reaches the bottom of a round bowl in 200 steps. */
  readonly learningRate: number;
  /** Values of one parameter that starts at 1, after each of these gradients, at `learningRate`: by hand, from the paper. */
  readonly worked?: { readonly gradients: readonly number[]; readonly values: readonly number[] };
  /** Calls with settings out of range, and what the error says. */
  readonly invalid: readonly (readonly [call: () => unknown, message: RegExp])[];
  /** What may be put around it without changing anything, such as a chain of nothing else. */
  readonly inside?: Readonly<Record<string, (optimizer: OptimizerLike) => OptimizerLike>>;
  /** Checks that do not apply, and why. */
  readonly skips?: Readonly<Partial<Record<OptimizerCheckName, string>>>;
}

/** The names by which a row skips checks. */
export type OptimizerCheckName = keyof typeof demands;

/**
 * What every optimizer has to do, for any test runner: converge, keep to its own state, keep shapes and element types,
 * survive zeros, take schedules, resume from plain data, and refuse nonsense.
 *
 * @example
 * import { optimizerChecks, type OptimizerLike } from "@gradkit/testing";
 * import { assign, leaves, mul, sub } from "@gradkit/tensor";
 * const descent = (learningRate = 0.1): OptimizerLike => ({
 *   name: "descent",
 *   learningRate: () => learningRate,
 *   init: () => ({ step: 0 }),
 *   update(params, gradients, state) {
 *     const slopes = new Map(leaves(gradients));
 *     for (const [path, param] of leaves(params)) {
 *       assign(param, sub(param, mul(slopes.get(path)!, learningRate)));
 *     }
 *     state.step++;
 *   },
 * });
 * const row = { name: "descent", make: (rate: unknown) => descent(Number(rate)), learningRate: 0.1, invalid: [] };
 * for (const { name, run } of optimizerChecks(row).slice(0, 2)) {
 *   await run();
 *   console.log(name); // reaches the bottom of a bowl, gets along Rosenbrock's valley
 * }
 */
export function optimizerChecks(row: OptimizerRow): readonly Check[] {
  const asked = Object.entries(demands).filter(([key]) => key !== "worked" || row.worked !== undefined);
  return asked.map(([key, [name, demand]]) => {
    const skip = row.skips?.[key as OptimizerCheckName];
    return { name, ...(skip === undefined ? {} : { skip }), run: () => demand(row) };
  });
}

const demands = {
  worked: ["gives the numbers worked out by hand", worked],
  bowl: ["reaches the bottom of a bowl", bowl],
  rosenbrock: ["gets along Rosenbrock's valley", rosenbrock],
  tree: ["fits every tensor of a tree", fitTree],
  init: ["leaves parameters alone until it updates them", init],
  independence: ["keeps nothing outside its state", independence],
  readOnly: ["only reads gradients", readOnly],
  dtype: ["keeps shapes and element types", dtype],
  packed: ["gives the same numbers for packed parameters", packed],
  zeroGradient: ["stays finite when gradients are zero", zeroGradient],
  standsStill: ["stands still when the first gradient is zero", standsStill],
  schedule: ["takes a constant schedule for a number, bit for bit", schedule],
  zeroRate: ["does not move at a learning rate of 0", zeroRate],
  nanRate: ["refuses a schedule that gives NaN", nanRate],
  resume: ["continues to the same bits from a state that went through JSON", resume],
  invalid: ["refuses settings out of range, saying which", invalid],
  mismatch: ["refuses gradients that do not match, naming the place", mismatch],
  inside: ["works the same inside what may be put around it", inside],
} as const satisfies Record<string, readonly [name: string, demand: (row: OptimizerRow) => void]>;

function worked({ make, learningRate, worked: example }: OptimizerRow): void {
  const params = { x: tensor([1], { dtype: "float64" }) };
  const optimizer = make(learningRate);
  const state = optimizer.init(params);
  example?.gradients.forEach((gradient, i) => {
    optimizer.update(params, { x: tensor([gradient], { dtype: "float64" }) }, state);
    const [found, wanted] = [params.x.item(), example.values[i] ?? NaN];
    const close = Math.abs(found - wanted) <= 1e-10 * Math.max(1, Math.abs(wanted));
    demand(close, `after ${i + 1} updates the parameter is ${found}, not ${wanted}`);
  });
}

function init({ make, learningRate }: OptimizerRow): void {
  const params = start();
  const state = make(learningRate).init(params);
  demandSame(numbersOf(params), numbersOf(start()), "init changed the parameters");
  demand(state.step === 0, `a fresh state is at step ${state.step}`);
}

function independence({ make, learningRate }: OptimizerRow): void {
  const alone = ran(make(learningRate), start(), 5);
  const shared = make(learningRate);
  const [one, two] = [start(), start()];
  const [first, second] = [shared.init(one), shared.init(two)];
  const slope = valueAndGrad(roundBowl);
  for (let i = 0; i < 5; i++) {
    shared.update(one, slope(one)[1], first);
    shared.update(two, slope(two)[1], second);
  }
  demandSame(numbersOf(one), alone, "the first of two states came out differently");
  demandSame(numbersOf(two), alone, "the second of two states came out differently");
  demand(first.step === 5, `5 updates are counted as ${first.step}`);
}

function readOnly({ make, learningRate }: OptimizerRow): void {
  for (const gradients of [start(), pack(start())]) {
    const [params, optimizer] = [pack(start()), make(learningRate)];
    optimizer.update(params, gradients, optimizer.init(params));
    demandSame(numbersOf(gradients), numbersOf(start()), "update changed the gradients");
  }
}

function dtype({ make, learningRate }: OptimizerRow): void {
  const exact = ran(make(learningRate), start(), 20);
  for (const type of ["float32", "float64"] as const) {
    const params = start(type);
    const found = ran(make(learningRate), params, 20);
    const { shape } = params.b.c;
    demand(params.b.c.dtype === type && shape.join() === "2,1", `${type} [2, 1] became ${params.b.c.dtype} [${shape.join(", ")}]`); // prettier-ignore
    found.forEach((x, i) => {
      const wrong = Math.abs(x - exact[i]!);
      demand(wrong < 1e-4, `in ${type} parameter ${i} is ${x} after 20 steps, in float64 ${exact[i]!}`);
    });
  }
}

function packed({ make, learningRate }: OptimizerRow): void {
  demandSame(
    ran(make(learningRate), pack(start()), 20),
    ran(make(learningRate), start(), 20),
    "packed parameters differ",
  );
}

const zeros = (): Params => ({
  a: tensor([0, 0], { dtype: "float64" }),
  b: { c: tensor([[0], [0]], { dtype: "float64" }) },
});

function zeroGradient({ make, learningRate }: OptimizerRow): void {
  for (const params of [start(), zeros(), pack(start())]) {
    const optimizer = make(learningRate);
    const state = optimizer.init(params);
    for (let i = 0; i < 3; i++) {
      optimizer.update(params, zeros(), state);
    }
    for (const x of numbersOf(params)) {
      demand(Number.isFinite(x), `a parameter is ${x} after gradients of zero`);
    }
  }
}

function standsStill({ make, learningRate }: OptimizerRow): void {
  const [params, optimizer] = [start(), make(learningRate)];
  optimizer.update(params, zeros(), optimizer.init(params));
  demandSame(numbersOf(params), numbersOf(start()), "a gradient of zero moved the parameters");
}

function schedule({ make, learningRate }: OptimizerRow): void {
  const wanted = ran(make(learningRate), start(), 10);
  demandSame(ran(make(() => learningRate), start(), 10), wanted, "a schedule gives other numbers"); // prettier-ignore
  demand(make(() => 0.25).learningRate(7) === 0.25, "learningRate(step) is not the value of the schedule");
  demand(make().learningRate(0) >= 0, `without a rate, learningRate(0) is ${make().learningRate(0)}`);
}

function zeroRate({ make }: OptimizerRow): void {
  demandSame(ran(make(() => 0), start(), 10), numbersOf(start()), "parameters moved"); // prettier-ignore
}

function nanRate({ make }: OptimizerRow): void {
  const params = start();
  demandError(
    () =>
      ran(
        make(() => NaN),
        params,
        1,
      ),
    /NaN/,
    "a rate of NaN",
  );
  demandSame(numbersOf(params), numbersOf(start()), "a rate of NaN is refused, but parameters moved");
}

function resume({ make, learningRate }: OptimizerRow): void {
  const wanted = ran(make(learningRate), start(), 12);
  const params = start();
  let optimizer = make(learningRate);
  let state = optimizer.init(params);
  const slope = valueAndGrad(roundBowl);
  for (let i = 0; i < 12; i++) {
    optimizer.update(params, slope(params)[1], state);
    if (i === 6) {
      optimizer = make(learningRate);
      state = throughJson(state);
    }
  }
  demandSame(numbersOf(params), wanted, "after a restart the numbers differ");
}

function invalid(row: OptimizerRow): void {
  for (const [call, message] of row.invalid) {
    demandError(call, message, String(call));
  }
}

function mismatch({ make, learningRate }: OptimizerRow): void {
  const [params, optimizer] = [start(), make(learningRate)];
  const state = optimizer.init(params);
  const wrong = { ...start(), b: { c: tensor([1], { dtype: "float64" }) } };
  demandError(() => optimizer.update(params, wrong, state), /b\.c/, "a gradient of another shape");
  demandSame(numbersOf(params), numbersOf(start()), "a gradient is refused, but parameters moved");
}

function inside({ make, learningRate, inside: wraps = {} }: OptimizerRow): void {
  const wanted = ran(make(learningRate), start(), 10);
  for (const [name, wrap] of Object.entries(wraps)) {
    demandSame(ran(wrap(make(learningRate)), start(), 10), wanted, `inside ${name} the numbers differ`);
  }
}
