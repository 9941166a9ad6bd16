import { binaryCrossEntropyFromProbabilities } from "@gradkit/losses";
import { defaultRng } from "@gradkit/random";
import { add, checkGradient, fromData, matmul, relu, reshape, sigmoid, type Tensor } from "@gradkit/tensor";
import type { Experiment, Finding } from "./experiment.ts";
import { printed } from "./findings/printed.ts";

const reportedInputs = ["-5.45328", "-3.664833", "5.947309", "3.525093", "-2.177809"];
const reportedSigmoids = ["0.004264", "0.024969", "0.997394", "0.971393", "0.101761"];
const seed = 12345;

/** The parts of a network one by one, on numbers that NumPy draws. */
export const a3Components: Experiment = {
  id: "a3-components",
  title: "Sigmoid, ReLU, cross-entropy and a linear layer",
  about:
    "Five inputs uniform from -10 to 10 of default_rng(12345), their sigmoids, the loss of a model of one layer, and " +
    "the gradients of all parts against central differences, in float64.",
  run() {
    const x = fromData(defaultRng(seed).uniform(-10, 10, 5), [5]);
    const activated = sigmoid(x);
    const model = oneLayer();
    const rows: readonly Finding[] = [
      ...[...x.data()].map((value, i) => printed(`x[${i}]`, reportedInputs[i]!, value)),
      ...[...activated.data()].map((value, i) => printed(`sigmoid(x[${i}])`, reportedSigmoids[i]!, value)),
      printed("loss of the one-layer model", "2.309880244091049", oneLayerLoss(...model).item()),
      difference("sigmoid", sigmoid, [x]),
      difference("ReLU", relu, [x]),
      difference("binary cross-entropy", (p) => binaryCrossEntropyFromProbabilities(p, halves()), [
        activated,
      ]),
      difference("linear layer", linear, model),
      difference("one-layer model", oneLayerLoss, model),
    ];
    const table = {
      name: "activations",
      columns: ["x", "sigmoid", "relu"],
      rows: [...x.data()].map((value, i) => [value, activated.data()[i] ?? NaN, Math.max(0, value)]),
    };
    return Promise.resolve({ rows, tables: [table], figures: [], notes: [] });
  },
};

type Model = readonly [w: Tensor, b: Tensor, x: Tensor];

function oneLayer(): Model {
  const random = defaultRng(seed);
  const w = fromData(random.normal(0, 1, 5), [5, 1]);
  const b = fromData(random.normal(0, 1, 1), [1]);
  return [w, b, fromData(random.uniform(0, 1, 5), [1, 5])];
}

function linear(w: Tensor, b: Tensor, x: Tensor): Tensor {
  return add(matmul(x, w), b);
}

/** The target is 1. */
function oneLayerLoss(w: Tensor, b: Tensor, x: Tensor): Tensor {
  const one = fromData(Float64Array.of(1), [1, 1]);
  return reshape(binaryCrossEntropyFromProbabilities(sigmoid(linear(w, b, x)), one), []);
}

/** Targets of both kinds for the five probabilities. */
function halves(): Tensor {
  return fromData(Float64Array.of(1, 0, 1, 0, 1), [5]);
}

function difference(name: string, f: (...inputs: Tensor[]) => Tensor, inputs: readonly Tensor[]): Finding {
  const { error } = checkGradient(f, inputs, { step: 1e-6 });
  return {
    name: `${name}: gradient less central difference, relative`,
    reported: 0,
    measured: error,
    allowed: { within: 1e-7 },
  };
}
