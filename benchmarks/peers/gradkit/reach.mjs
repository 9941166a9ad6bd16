import { gradkit } from "./packages.mjs";
import { lossOf, modelOf, optimizerOf } from "./model.mjs";

const { argmax, fromData, noGrad, scope, valueAndGrad } = await gradkit("tensor");

/** Training on the batches that come, and classifying. */
export function reach(workload, inputs) {
  const { model, params } = modelOf(workload, inputs);
  const loss = lossOf(workload);
  const optimizer = optimizerOf(workload);
  const state = optimizer.init(params);
  const lossAndGrad = valueAndGrad((p, x, y) => loss(model.apply(p, x), y));
  return {
    order: inputs.order.data,
    train(x, y, size) {
      scope(() => {
        const [, gradients] = lossAndGrad(params, fromData(x, [size, 784]), fromData(y, [size]));
        optimizer.update(params, gradients, state);
      });
    },
    classify: (x, size) => noGrad(() => argmax(model.apply(params, fromData(x, [size, 784])))).data(),
  };
}
