import { lenet } from "./lenet.mjs";
import { array, dense, denseParameters, targets } from "./model.mjs";
import { stepper } from "./stepper.mjs";

/**
 * A training step on a fixed batch. jax-js computes when something is read, so the loss is read at every step; leaving
 * it to the end of a round would pile up pending steps and is slower.
 */
export function train(workload, inputs) {
  const { forward, params, x, classes } = workload.kind === "lenet" ? lenet(inputs) : mlp(workload, inputs);
  const y = targets(workload, classes, inputs.y);
  const { step } = stepper(workload, forward, params);
  let last = 0;
  return {
    step() {
      [last] = step(x.ref, y.ref).dataSync();
    },
    wait: () => last,
  };
}

function mlp({ widths, activation }, inputs) {
  return {
    forward: (params, x) => dense(params, activation, x),
    params: denseParameters(inputs),
    x: array(inputs.x),
    classes: widths.at(-1),
  };
}
