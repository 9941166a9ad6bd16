// The same program with tfjs: only what it needs of it, and the WebAssembly backend.
import "@tensorflow/tfjs-backend-wasm";
import "@tensorflow/tfjs-core/dist/register_all_gradients";
import * as tf from "@tensorflow/tfjs-core";

/** Trains two dense layers on batches of typed arrays and returns the last loss. */
export function train(weights, batches) {
  const [w1, b1, w2, b2] = weights.map((weight) => tf.variable(weight));
  const apply = (x) => tf.add(tf.matMul(tf.relu(tf.add(tf.matMul(x, w1), b1)), w2), b2);
  const optimizer = tf.train.adam(1e-3);
  let last = NaN;
  for (const { x, y } of batches) {
    last = tf.tidy(() => {
      const targets = tf.oneHot(tf.tensor1d(y, "int32"), 10);
      const logits = () => apply(tf.tensor(x, [y.length, 784]));
      return optimizer.minimize(() => tf.losses.softmaxCrossEntropy(targets, logits()), true).dataSync()[0];
    });
  }
  return last;
}
