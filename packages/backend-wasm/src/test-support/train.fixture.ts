import type { BinaryKernel, Kernel, ReduceKernel, UnaryKernel, View } from "@gradkit/backend";
import type { WasmBackend } from "../wasm-backend.ts";
import { makeView, numbers, plain } from "./view.fixture.ts";

const refuse = (): never => {
  throw new Error("The reference engine was asked: a kernel is missing.");
};
const unary = (name: string): UnaryKernel => ({ name, apply: refuse });
const binary = (name: string): BinaryKernel => ({ name, apply: refuse });
const sum: ReduceKernel = { name: "sum", initial: 0, step: refuse };
const named = <Arguments>(name: string): Kernel<Arguments> => ({ name, reference: refuse });

/**
 * Trains a network of one hidden layer for 200 steps of Adam on kernels alone, and returns a hash of its weights.
 * Every step uses products in all orders, tanh, softmax, sums and broadcasting.
 */
export function trainedHash(engine: WasmBackend): number {
  const { memory } = engine;
  const [rows, inputs, hidden, classes] = [64, 20, 50, 10];
  const next = numbers(1, (u) => u - 0.5);
  const make = (shape: readonly number[], value: () => number = () => 0): View =>
    makeView(memory, "float32", shape, plain(shape.length), value);
  const transposed = (x: View): View => ({
    ...x,
    shape: x.shape.toReversed(),
    strides: x.strides.toReversed(),
  });
  const repeated = (bias: View, shape: readonly number[]): View => ({ ...bias, shape, strides: [0, 1] });

  const x = make([rows, inputs], next);
  const target = make([rows, classes]);
  memory.array(target.block, "float32").forEach((_, i, all) => (all[i] = i % classes === i % 7 ? 1 : 0));
  const params = [
    make([inputs, hidden], next),
    make([1, hidden]),
    make([hidden, classes], next),
    make([1, classes]),
  ];
  const [w1, b1, w2, b2] = params as [View, View, View, View];
  const gradients = params.map(({ shape }) => make(shape));
  const [gw1, gb1, gw2, gb2] = gradients as [View, View, View, View];
  const moments = params.map(({ shape }) => ({ firstMoment: make(shape), secondMoment: make(shape) }));
  const [h, gh, y] = [make([rows, hidden]), make([rows, hidden]), make([rows, classes])];

  let [power1, power2] = [1, 1];
  for (let step = 0; step < 200; step++) {
    engine.matmul(x, w1, h);
    engine.binary(binary("add"), h, repeated(b1, h.shape), h);
    engine.unary(unary("tanh"), h, h);
    engine.matmul(h, w2, y);
    engine.binary(binary("add"), y, repeated(b2, y.shape), y);
    engine.run(named("softmax"), { x: y, out: y });
    engine.binary(binary("sub"), y, target, y);
    engine.matmul(transposed(h), y, gw2);
    engine.reduce(sum, y, gb2);
    engine.matmul(y, transposed(w2), gh);
    engine.binary(binary("tanhGradient"), gh, h, gh);
    engine.matmul(transposed(x), gh, gw1);
    engine.reduce(sum, gh, gb1);
    [power1, power2] = [power1 * 0.9, power2 * 0.999];
    params.forEach((param, i) => {
      const settings = { learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 };
      const corrections = { correction1: 1 - power1, correction2: 1 - power2 };
      engine.run(named("adam"), { param, grad: gradients[i]!, ...moments[i]!, ...settings, ...corrections });
    });
  }
  return params.reduce(
    (hash, { block }) =>
      memory.array(block, "int32").reduce((h, word) => (Math.imul(h, 31) + word) | 0, hash),
    17,
  );
}
