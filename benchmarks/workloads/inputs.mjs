import { batchOf } from "./data.mjs";
import { generator, permutation, uniform } from "./random.mjs";

const seed = 20240;
const epochs = 12;
const trainingImages = 60_000;

/**
 * Everything a peer starts from, by name: `{ data, shape }`. The same numbers for every peer, in one layout: matrices
 * are [inputs, outputs], filters [outputs, inputs, height, width], images [batch, channels * height * width]. A peer
 * that wants another layout rearranges them before it is timed.
 */
export function inputsOf(workload) {
  const random = generator(seed);
  switch (workload.kind) {
    case "mlp":
    case "inference":
      return { ...layers(random, workload.widths), ...batchOf[workload.data](random, workload) };
    case "lenet":
      return { ...lenet(random), ...batchOf.images(random, workload) };
    case "sgemm":
      return {
        a: sample(random, [workload.size, workload.size], 1),
        b: sample(random, [workload.size, workload.size], 1),
      };
    case "update":
      return Object.fromEntries(
        Object.entries(workload.shapes).flatMap(([name, shape]) => [
          [name, sample(random, shape, 0.1)],
          [`${name}.gradient`, sample(random, shape, 0.01)],
        ]),
      );
    case "reach":
      return { ...layers(random, workload.widths), order: orders(random) };
    default:
      return {};
  }
}

/** Weights and biases of dense layers: `0.weight`, `0.bias`, `1.weight` and so on. */
function layers(random, widths, first = 0) {
  const named = widths.slice(1).flatMap((outputs, i) => {
    const inputs = widths[i];
    const limit = Math.sqrt(6 / (inputs + outputs));
    return [
      [`${first + i}.weight`, sample(random, [inputs, outputs], limit)],
      [`${first + i}.bias`, sample(random, [outputs], 0.05)],
    ];
  });
  return Object.fromEntries(named);
}

/** Two convolutions, 1 to 6 and 6 to 16 channels with 5 by 5 filters, and the dense layers 400-120-84-10. */
function lenet(random) {
  const filters = (i, outputs, inputs) => ({
    [`${i}.weight`]: sample(random, [outputs, inputs, 5, 5], Math.sqrt(6 / (25 * (inputs + outputs)))),
    [`${i}.bias`]: sample(random, [outputs], 0.05),
  });
  return { ...filters(0, 6, 1), ...filters(1, 16, 6), ...layers(random, [400, 120, 84, 10], 2) };
}

/** Numbers uniform in [-limit, limit). */
function sample(random, shape, limit) {
  const size = shape.reduce((product, length) => product * length, 1);
  return { data: uniform(random, size, -limit, limit), shape };
}

/** For each epoch the order in which the training images come. */
function orders(random) {
  const data = new Int32Array(epochs * trainingImages);
  for (let epoch = 0; epoch < epochs; epoch++) {
    data.set(permutation(random, trainingImages), epoch * trainingImages);
  }
  return { data, shape: [epochs, trainingImages] };
}
