import { referenceBackend, type Kernel, type View } from "@gradkit/backend";
import { describe, expect, it } from "vitest";
import { expectClose } from "../test-support/compare.fixture.ts";
import { engines } from "../test-support/engines.fixture.ts";
import { contents, makeView, numbers, plain, twin } from "../test-support/view.fixture.ts";
import type { AdamArguments } from "./adam-arguments.ts";
import type { SgdArguments } from "./sgd-arguments.ts";

let referenceRuns = 0;

const adam: Kernel<AdamArguments> = {
  name: "adam",
  reference({
    param,
    grad,
    firstMoment,
    secondMoment,
    learningRate,
    beta1,
    beta2,
    epsilon,
    correction1,
    correction2,
  }) {
    referenceRuns++;
    const [p, g, m, v] = [param, grad, firstMoment, secondMoment].map((view) => view.block.memory.array(view.block, view.dtype)); // prettier-ignore
    for (let i = 0; i < param.shape[0]!; i++) {
      m![firstMoment.offset + i] = beta1 * m![firstMoment.offset + i]! + (1 - beta1) * g![grad.offset + i]!;
      v![secondMoment.offset + i] =
        beta2 * v![secondMoment.offset + i]! + (1 - beta2) * g![grad.offset + i]! ** 2;
      p![param.offset + i]! -=
        (learningRate * (m![firstMoment.offset + i]! / correction1)) /
        (Math.sqrt(v![secondMoment.offset + i]! / correction2) + epsilon);
    }
  },
};

const sgd: Kernel<SgdArguments> = {
  name: "sgd",
  reference({ param, grad, velocity, learningRate, momentum, dampening, nesterov, weightDecay }) {
    referenceRuns++;
    const [p, g, v] = [param, grad, velocity ?? grad].map((view) =>
      view.block.memory.array(view.block, view.dtype),
    );
    for (let i = 0; i < param.shape[0]!; i++) {
      const gradient = g![grad.offset + i]! + weightDecay * p![param.offset + i]!;
      let direction = gradient;
      if (velocity !== undefined) {
        const running = momentum * v![velocity.offset + i]! + (1 - dampening) * gradient;
        v![velocity.offset + i] = running;
        direction = nesterov ? gradient + momentum * running : running;
      }
      p![param.offset + i]! -= learningRate * direction;
    }
  },
};

describe.each(engines())("updates in %s", (_, engine) => {
  const reference = referenceBackend(engine.memory);
  const sizes = [0, 1, 2, 3, 4, 5, 7, 8, 63, 1001];
  const dtypes = ["float32", "float64"] as const;
  const view = (dtype: (typeof dtypes)[number], n: number, seed: number, map?: (u: number) => number): View =>
    makeView(engine.memory, dtype, [n], { ...plain(1), lead: seed % 4 }, numbers(seed, map));
  const expectAlike = (actual: View, expected: View): void => {
    const tolerance = actual.dtype === "float32" ? 1e-6 : 1e-14;
    expectClose(contents(actual), contents(expected), tolerance, tolerance);
  };

  it("adam agrees with its definition", () => {
    for (const dtype of dtypes) {
      for (const n of sizes) {
        const [param, grad, firstMoment] = [view(dtype, n, 1), view(dtype, n, 2), view(dtype, n, 3)];
        const secondMoment = view(dtype, n, 4, (u) => u);
        const settings = { learningRate: 0.1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, correction1: 0.19, correction2: 0.002 }; // prettier-ignore
        const args = { param, grad, firstMoment, secondMoment, ...settings };
        const expected = {
          ...args,
          param: twin(param),
          firstMoment: twin(firstMoment),
          secondMoment: twin(secondMoment),
        };
        referenceRuns = 0;
        engine.run(adam, args);
        expect(referenceRuns).toBe(0);
        reference.run(adam, expected);
        expectAlike(args.param, expected.param);
        expectAlike(args.firstMoment, expected.firstMoment);
        expectAlike(args.secondMoment, expected.secondMoment);
      }
    }
  });

  it("sgd agrees with its definition", () => {
    for (const dtype of dtypes) {
      for (const n of sizes) {
        for (const [momentum, dampening, nesterov, weightDecay] of [
          [0, 0, false, 0],
          [0, 0, false, 0.1],
          [0.9, 0, false, 0],
          [0.9, 0.3, false, 0.1],
          [0.9, 0, true, 0.1],
        ] as const) {
          const [param, grad, velocity] = [view(dtype, n, 1), view(dtype, n, 2), view(dtype, n, 3)];
          const settings = { learningRate: 0.1, momentum, dampening, nesterov, weightDecay };
          const args: SgdArguments =
            momentum === 0 ? { param, grad, ...settings } : { param, grad, velocity, ...settings };
          const expected = { ...args, param: twin(param), velocity: twin(velocity) };
          referenceRuns = 0;
          engine.run(sgd, args);
          expect(referenceRuns).toBe(0);
          reference.run(sgd, momentum === 0 ? { ...args, param: expected.param } : expected);
          expectAlike(param, expected.param);
          expectAlike(velocity, expected.velocity);
        }
      }
    }
  });

  it("leave arguments of another shape, type or layout to the reference", () => {
    const [param, grad] = [view("float32", 8, 1), view("float32", 8, 2)];
    const args: SgdArguments = { param, grad, learningRate: 1, momentum: 0, dampening: 0, nesterov: false, weightDecay: 0 }; // prettier-ignore
    const others: SgdArguments[] = [
      { ...args, momentum: 0.9 },
      { ...args, nesterov: true },
      { ...args, extra: 1 } as SgdArguments,
      { ...args, grad: view("float64", 8, 2) },
      { ...args, param: { ...param, shape: [4], strides: [2] }, grad: { ...grad, shape: [4] } },
    ];
    for (const other of others) {
      referenceRuns = 0;
      engine.run(sgd, other);
      expect(referenceRuns).toBe(1);
    }
    let argument: unknown;
    const kernel: Kernel<number> = { name: "adam", reference: (value) => (argument = value) };
    engine.run(kernel, 3);
    expect(argument).toBe(3);
  });
});
