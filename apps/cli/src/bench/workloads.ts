import { conv2d, dense, flatten, maxPool2d, relu, sequential, type Layer } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { adam } from "@gradkit/optimizers";
import { rng } from "@gradkit/random";
import { fromData, matmul, noGrad, scope, valueAndGrad, type Tree } from "@gradkit/tensor";

/** Something to time: its name, and what makes one run of it with the engine in use. */
export interface Workload {
  readonly name: string;
  /** Floating-point operations of a run, where they say something. */
  readonly operations?: number;
  readonly make: () => () => void;
}

/** From the smallest networks to the largest products. */
export const workloads: readonly Workload[] = [
  {
    name: "step of 2-16-2, 32 rows",
    make: () => step(sequential(dense(2, 16), relu(), dense(16, 2)), [2], 2, 32),
  },
  {
    name: "step of 784-300-10, 64 rows",
    make: () => step(sequential(dense(784, 300), relu(), dense(300, 10)), [784], 10, 64),
  },
  { name: "step of LeNet-5, 64 rows", make: () => step(lenet(), [28, 28, 1], 10, 64) },
  { name: "product of 512 x 512", operations: 2 * 512 ** 3, make: () => product(512) },
  { name: "product of 1024 x 1024", operations: 2 * 1024 ** 3, make: () => product(1024) },
];

function lenet(): Layer {
  return sequential(
    conv2d(1, 6, { kernel: 5, padding: "same" }), relu(), maxPool2d(2),
    conv2d(6, 16, { kernel: 5 }), relu(), maxPool2d(2),
    flatten(), dense(400, 120), relu(), dense(120, 84), relu(), dense(84, 10),
  ); // prettier-ignore
}

function step(model: Layer, inputShape: readonly number[], classes: number, rows: number): () => void {
  const generator = rng(0);
  const params = model.init(generator);
  const size = inputShape.reduce((product, length) => product * length, rows);
  const x = fromData(Float32Array.from(generator.normal(0, 1, size)), [rows, ...inputShape]);
  const y = fromData(
    Int32Array.from({ length: rows }, (_, i) => i % classes),
    [rows],
  );
  const optimizer = adam(1e-4);
  const state = optimizer.init(params);
  const lossAndGrad = valueAndGrad((p: Tree) => crossEntropy(model.apply(p as never, x), y));
  return () => {
    scope(() => {
      const [loss, gradients] = lossAndGrad(params);
      optimizer.update(params, gradients, state);
      loss.item();
    });
  };
}

function product(size: number): () => void {
  const generator = rng(0);
  const [a, b] = [0, 1].map(() =>
    fromData(Float32Array.from(generator.normal(0, 1, size * size)), [size, size]),
  );
  return () => {
    scope(() => noGrad(() => matmul(a!, b!)));
  };
}
