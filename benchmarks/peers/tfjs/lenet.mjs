import { channelsLast } from "../common/channels-last.mjs";
import { tf } from "./backend.mjs";
import { dense, denseParameters, variable } from "./model.mjs";

/** LeNet-5. */
export function lenet(given) {
  const inputs = channelsLast(given);
  const filters = [0, 1].map((i) => ({
    weight: variable(inputs[`${i}.weight`]),
    bias: variable(inputs[`${i}.bias`]),
  }));
  const layers = denseParameters(inputs, 2);
  const convolve = (x, { weight, bias }, padding) =>
    tf.maxPool(tf.relu(tf.add(tf.conv2d(x, weight, 1, padding), bias)), 2, 2, "valid");
  return {
    apply(x) {
      const features = convolve(convolve(x, filters[0], "same"), filters[1], "valid");
      return dense(layers, "relu", tf.reshape(features, [features.shape[0], 400]));
    },
    variables: [...filters, ...layers].flatMap(({ weight, bias }) => [weight, bias]),
    x: tf.tensor(inputs.x.data, inputs.x.shape),
    classes: 10,
  };
}
