import type { View } from "@gradkit/backend";
import { describe, expect, it } from "vitest";
import { wasmBackend } from "../wasm-backend.ts";

const backend = wasmBackend();

function view(values: readonly number[]): View {
  const block = backend.memory.allocate(4 * values.length);
  backend.memory.array(block, "float32").set(values);
  return { block, dtype: "float32", shape: [values.length], strides: [1], offset: 0 };
}

const values = ({ block, shape }: View): number[] => [
  ...backend.memory.array(block, "float32").subarray(0, shape[0]),
];

describe("the moments of Adam", () => {
  it("become 0, not denormal, where the gradient stays 0, and NaN stays NaN", () => {
    const start = [1e-29, -1e-29, 1e-3, NaN, 1e-29, 1];
    const [param, grad] = [view(start.map(() => 1)), view(start.map(() => 0))];
    const [firstMoment, secondMoment] = [view(start), view(start.map(Math.abs))];
    const settings = {
      learningRate: 0.1,
      beta1: 0.5,
      beta2: 0.5,
      epsilon: 1e-8,
      correction1: 1,
      correction2: 1,
    };
    const args = { param, grad, firstMoment, secondMoment, ...settings };
    for (let step = 0; step < 8; step++) {
      backend.run({ name: "adam", reference: () => expect.unreachable() }, args);
    }
    const factor = 0.5 ** 8;
    const expected = [0, 0, 1e-3 * factor, NaN, 0, factor].map(Math.fround);
    expect(values(firstMoment)).toEqual(expected);
    expect(values(secondMoment)).toEqual(expected);
  });
});
