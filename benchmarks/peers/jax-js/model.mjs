import { nn, numpy as np } from "@jax-js/jax";

// Every function here owns its arguments and uses each once: that is jax-js's rule for counting references.

export const array = ({ data, shape }) => np.array(data).reshape(shape);

/** The parameters of the dense layers from `first` on. */
export function denseParameters(inputs, first = 0) {
  const made = [];
  for (let i = first; inputs[`${i}.weight`] !== undefined; i++) {
    made.push({ weight: array(inputs[`${i}.weight`]), bias: array(inputs[`${i}.bias`]) });
  }
  return made;
}

/** Dense layers with an activation between them. */
export function dense(layers, activation, x) {
  return layers.reduce((y, { weight, bias }, i) => {
    const z = np.matmul(y, weight).add(bias);
    return i < layers.length - 1 ? nn[activation](z) : z;
  }, x);
}

/** The mean loss of logits; classes come one-hot. */
export const lossOf = ({ loss }) => (loss === "binary" ? binary : softmax);

const softmax = (logits, y) => nn.logSoftmax(logits).mul(y).sum(-1).mean().mul(-1);

const binary = (logits, y) => nn.softplus(logits.ref).sub(logits.mul(y)).mean();

/** Targets as the losses want them. */
export function targets({ loss }, classes, { data, shape }) {
  return loss === "binary" ? array({ data, shape }) : nn.oneHot(np.array(data, { dtype: np.int32 }), classes);
}
