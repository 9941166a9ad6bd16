// A program that trains an MLP with gradkit on weights that it is given.
import { dense, relu, sequential } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { adam } from "@gradkit/optimizers";
import { fromData, valueAndGrad } from "@gradkit/tensor";

export const model = sequential(dense(784, 300), relu(), dense(300, 10));

/** Trains `params` on batches of typed arrays and returns the last loss. */
export function train(params, batches) {
  const optimizer = adam(1e-3);
  const state = optimizer.init(params);
  const lossAndGrad = valueAndGrad((p, x, y) => crossEntropy(model.apply(p, x), y));
  let last = NaN;
  for (const { x, y } of batches) {
    const [loss, gradients] = lossAndGrad(params, fromData(x, [y.length, 784]), fromData(y, [y.length]));
    optimizer.update(params, gradients, state);
    last = loss.item();
  }
  return last;
}
