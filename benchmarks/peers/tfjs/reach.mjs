import { tf } from "./backend.mjs";
import { dense, denseParameters, lossOf, optimizerOf } from "./model.mjs";

/** Training on the batches that come, and classifying. */
export function reach(workload, inputs) {
  const layers = denseParameters(inputs);
  const variables = layers.flatMap(({ weight, bias }) => [weight, bias]);
  const apply = (x) => dense(layers, workload.activation, x);
  const loss = lossOf(workload);
  const optimizer = optimizerOf(workload);
  return {
    order: inputs.order.data,
    train(pixels, classes, size) {
      tf.tidy(() => {
        const x = tf.tensor(pixels, [size, 784]);
        const y = tf.cast(tf.oneHot(tf.tensor1d(classes, "int32"), 10), "float32");
        optimizer.minimize(() => loss(apply(x), y), false, variables);
      });
    },
    classify: (pixels, size) => tf.tidy(() => tf.argMax(apply(tf.tensor(pixels, [size, 784])), 1).dataSync()),
    dispose: () => tf.disposeVariables(),
  };
}
