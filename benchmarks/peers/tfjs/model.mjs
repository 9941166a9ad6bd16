import { tf } from "./backend.mjs";

/** The parameters of the dense layers from `first` on. */
export function denseParameters(inputs, first = 0) {
  const made = [];
  for (let i = first; inputs[`${i}.weight`] !== undefined; i++) {
    made.push({ weight: variable(inputs[`${i}.weight`]), bias: variable(inputs[`${i}.bias`]) });
  }
  return made;
}

export const variable = ({ data, shape }) => tf.variable(tf.tensor(data, shape));

/** Dense layers with an activation between them. */
export function dense(layers, activation, x) {
  return layers.reduce((y, { weight, bias }, i) => {
    const z = tf.add(tf.matMul(y, weight), bias);
    return i < layers.length - 1 ? tf[activation](z) : z;
  }, x);
}

/** The mean loss of logits. */
export const lossOf = ({ loss }) =>
  loss === "binary"
    ? (logits, y) => tf.losses.sigmoidCrossEntropy(y, logits)
    : (logits, y) => tf.losses.softmaxCrossEntropy(y, logits);

export const optimizerOf = ({ optimizer, learningRate }) =>
  optimizer === "adam" ? tf.train.adam(learningRate, 0.9, 0.999, 1e-8) : tf.train.sgd(learningRate);

/** Targets as the losses want them: classes one-hot. */
export function targets({ loss }, classes, { data, shape }) {
  return loss === "binary"
    ? tf.tensor(data, shape)
    : tf.tidy(() => tf.cast(tf.oneHot(tf.tensor1d(data, "int32"), classes), "float32"));
}
