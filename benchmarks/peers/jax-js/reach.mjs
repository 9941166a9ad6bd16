import { jit, nn, numpy as np } from "@jax-js/jax";
import { array, dense, denseParameters } from "./model.mjs";
import { stepper } from "./stepper.mjs";

/** Training on the batches that come, and classifying. */
export function reach(workload, inputs) {
  const forward = (params, x) => dense(params, workload.activation, x);
  const { step, params } = stepper(workload, forward, denseParameters(inputs));
  const winners = jit((p, x) => np.argmax(forward(p, x), 1));
  return {
    order: inputs.order.data,
    train(pixels, classes, size) {
      const y = nn.oneHot(np.array(classes, { dtype: np.int32 }), 10);
      step(array({ data: pixels, shape: [size, 784] }), y).dataSync();
    },
    classify: (pixels, size) => winners(params(), array({ data: pixels, shape: [size, 784] })).dataSync(),
  };
}
