import { dense, sequential, sigmoid } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { tensor, valueAndGrad, type Tensor } from "@gradkit/tensor";
import type { Experiment, Finding } from "./experiment.ts";
import { printed } from "./findings/printed.ts";
import { plainPass, type PlainWeights } from "./two-three-two.ts";

const weights: PlainWeights = {
  W: [
    [1, 1, 1],
    [-1, -1, -1],
  ],
  b: [0, 0, 0],
  V: [
    [1, 1],
    [-1, -1],
    [-1, -1],
  ],
  c: [0, 0],
};
const x = [1, -1];
const target = 0;

const reportedOutputs = ["-0.4404", "0.4404"];
const reportedBiases = ["-0.5", "0.5"];

/** Gradients of the smallest network there is to draw, worked out on paper. */
export const a1TwoThreeTwo: Experiment = {
  id: "a1-two-three-two",
  title: "Gradients of a 2-3-2 network on paper",
  about:
    "Sigmoid, softmax and cross-entropy for one sample, in plain numbers without tensors, and the same with tensors. " +
    "Reported: all gradients of the first layer are 0, because what comes back to each hidden unit cancels.",
  run() {
    const { gradients, hidden, probabilities, loss } = plainPass(weights, x, target);
    const { W, b, V, c } = gradients;
    const rows: readonly Finding[] = [
      ...W.flatMap((row, i) => row.map((value, j) => printed(`dW[${i}][${j}]`, "0.0000", value))),
      ...b.map((value, j) => printed(`db[${j}]`, "0.0000", value)),
      ...V.flatMap((row, j) =>
        row.map((value, k) => printed(`dV[${j}][${k}]`, reportedOutputs[k] ?? "", value)),
      ),
      ...c.map((value, k) => printed(`dc[${k}]`, reportedBiases[k] ?? "", value)),
      {
        name: "largest difference between plain numbers and tensors",
        reported: 0,
        measured: largestDifference(flat(gradients), flat(withTensors())),
        allowed: { within: 1e-15 },
      },
    ];
    const forward = {
      name: "the way forward",
      columns: ["value", "number"],
      rows: [
        ...hidden.map((value, j) => [`hidden ${j}`, value]),
        ...probabilities.map((value, k) => [`probability ${k}`, value]),
        ["loss", loss],
      ],
    };
    return Promise.resolve({ rows, tables: [forward], figures: [], notes: [] });
  },
};

/** The same gradients by the library. */
function withTensors(): PlainWeights {
  const float64 = { dtype: "float64" } as const;
  const model = sequential(dense(2, 3), sigmoid(), dense(3, 2));
  const params = [
    { weight: tensor(weights.W, float64), bias: tensor(weights.b, float64) },
    {},
    { weight: tensor(weights.V, float64), bias: tensor(weights.c, float64) },
  ] as const;
  const lossAndGrad = valueAndGrad((p: typeof params) =>
    crossEntropy(model.apply(p, tensor([x], float64)), tensor([target], { dtype: "int32" })),
  );
  const [, [first, , second]] = lossAndGrad(params);
  return {
    W: matrix(first.weight),
    b: [...first.bias.data()],
    V: matrix(second.weight),
    c: [...second.bias.data()],
  };
}

function matrix(x: Tensor): readonly (readonly number[])[] {
  const [rows = 0, columns = 0] = x.shape;
  const values = [...x.data()];
  return Array.from({ length: rows }, (_, row) => values.slice(row * columns, (row + 1) * columns));
}

function flat({ W, b, V, c }: PlainWeights): readonly number[] {
  return [...W.flat(), ...b, ...V.flat(), ...c];
}

function largestDifference(a: readonly number[], b: readonly number[]): number {
  return Math.max(...a.map((value, i) => Math.abs(value - (b[i] ?? NaN))));
}
