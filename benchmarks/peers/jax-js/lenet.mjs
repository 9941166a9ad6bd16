import { lax, nn, numpy as np } from "@jax-js/jax";
import { array, dense, denseParameters } from "./model.mjs";

/** LeNet-5 with channels first. */
export function lenet(inputs) {
  const filters = [0, 1].map((i) => {
    const { data } = inputs[`${i}.bias`];
    return { weight: array(inputs[`${i}.weight`]), bias: np.array(data).reshape([1, data.length, 1, 1]) };
  });
  return {
    forward([first, second, ...layers], x) {
      const [batch] = x.shape;
      const features = convolve(convolve(x, first, 2), second, 0);
      return dense(layers, "relu", features.reshape([batch, 400]));
    },
    params: [...filters, ...denseParameters(inputs, 2)],
    x: array({ ...inputs.x, shape: [inputs.x.shape[0], 1, 28, 28] }),
    classes: 10,
  };
}

function convolve(x, { weight, bias }, padding) {
  const sides = [padding, padding];
  const features = nn.relu(lax.conv(x, weight, [1, 1], [sides, sides]).add(bias));
  return lax.reduceWindow(features, np.max, [2, 2], [2, 2]);
}
