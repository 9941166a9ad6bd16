// The program that the browser check bundles: it runs on the page and in a worker, and in Node to compare with.
import {
  adam,
  batches,
  crossEntropy,
  currentBackend,
  dense,
  relu,
  rng,
  sequential,
  spiral,
  useBackend,
  valueAndGrad,
  wasmBackend,
} from "gradkit";

/**
 * Trains for 200 steps without yielding and returns the last loss and a hash of the bits of the weights, in portable
 * arithmetic, which gives the same bits everywhere, and in the fastest that is to be had here.
 */
export function train() {
  const fast = trainOn(currentBackend());
  return { ...trainOn(wasmBackend({ arithmetic: "portable" })), fast: fast.loss };
}

function trainOn(backend) {
  useBackend(backend);
  const model = sequential(dense(2, 32), relu(), dense(32, 3));
  const params = model.init(rng(0));
  const optimizer = adam(0.05);
  const state = optimizer.init(params);
  const step = valueAndGrad((p, x, y) => crossEntropy(model.apply(p, x), y));
  let last = NaN;
  for (let epoch = 0; epoch < 67; epoch++) {
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
