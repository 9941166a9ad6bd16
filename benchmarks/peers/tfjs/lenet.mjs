import { tf } from "./backend.mjs";
import { dense, denseParameters } from "./model.mjs";

/** LeNet-5 with channels last, which is how tfjs computes: filters and the first dense layer are rearranged once. */
export function lenet(inputs) {
  const filters = [0, 1].map((i) => ({
    weight: tf.variable(tf.transpose(tensor(inputs[`${i}.weight`]), [2, 3, 1, 0])),
    bias: tf.variable(tensor(inputs[`${i}.bias`])),
  }));
  const rows = tf.reshape(tensor(inputs["2.weight"]), [16, 5, 5, 120]);
  const first = tf.reshape(tf.transpose(rows, [1, 2, 0, 3]), [400, 120]);
  const layers = denseParameters({ ...inputs, "2.weight": { data: first.dataSync(), shape: [400, 120] } }, 2);
  const convolve = (x, { weight, bias }, padding) =>
    tf.maxPool(tf.relu(tf.add(tf.conv2d(x, weight, 1, padding), bias)), 2, 2, "valid");
  return {
    apply(x) {
      const features = convolve(convolve(x, filters[0], "same"), filters[1], "valid");
      return dense(layers, "relu", tf.reshape(features, [features.shape[0], 400]));
    },
    variables: [...filters, ...layers].flatMap(({ weight, bias }) => [weight, bias]),
    x: tf.tensor(inputs.x.data, [inputs.x.shape[0], 28, 28, 1]),
    classes: 10,
  };
}

const tensor = ({ data, shape }) => tf.tensor(data, shape);
