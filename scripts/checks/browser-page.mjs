// The program that the browser check bundles: it runs on the page and in a worker, and in Node to compare with.
import { adam, batches, crossEntropy, dense, relu, rng, sequential, spiral, valueAndGrad } from "gradkit";

/** Trains for some steps without yielding and returns the bytes of the weights and the last loss. */
export function train() {
  const model = sequential(dense(2, 32), relu(), dense(32, 3));
  const params = model.init(rng(0));
  const optimizer = adam(0.05);
  const state = optimizer.init(params);
  const step = valueAndGrad((p, x, y) => crossEntropy(model.apply(p, x), y));
  let last = NaN;
  for (let epoch = 0; epoch < 40; epoch++) {
    for (const { x, y } of batches(spiral(), { size: 100, rng: rng(epoch) })) {
      const [loss, gradients] = step(params, x, y);
      optimizer.update(params, gradients, state);
      last = loss.item();
    }
  }
  const bits = params.flatMap((layer) =>
    Object.values(layer).flatMap((tensor) => [...new Int32Array(tensor.data().buffer)]),
  );
  return { loss: last, hash: bits.reduce((hash, word) => (Math.imul(hash, 31) + word) | 0, 17) };
}
