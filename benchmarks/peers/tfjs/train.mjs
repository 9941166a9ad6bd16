import { tf } from "./backend.mjs";
import { lenet } from "./lenet.mjs";
import { dense, denseParameters, lossOf, optimizerOf, targets } from "./model.mjs";

/** A training step on a fixed batch, by `optimizer.minimize`. */
export function train(workload, inputs) {
  const { apply, variables, x, classes } = workload.kind === "lenet" ? lenet(inputs) : mlp(workload, inputs);
  const y = targets(workload, classes, inputs.y);
  const loss = lossOf(workload);
  const optimizer = optimizerOf(workload);
  let last;
  return {
    step() {
      last?.dispose();
      last = optimizer.minimize(() => loss(apply(x), y), true, variables);
    },
    wait: () => last.dataSync()[0],
    dispose: () => tf.disposeVariables(),
  };
}

function mlp({ widths, activation }, inputs) {
  const layers = denseParameters(inputs);
  return {
    apply: (x) => dense(layers, activation, x),
    variables: layers.flatMap(({ weight, bias }) => [weight, bias]),
    x: tf.tensor(inputs.x.data, inputs.x.shape),
    classes: widths.at(-1),
  };
}
