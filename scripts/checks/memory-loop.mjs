// Trains 2-32-32-1 on XOR for as many steps as the first argument says, in one synchronous loop that never yields and
// disposes of nothing, and prints how much memory is held after step 1,000 and at the end. Needs --expose-gc. Copied into a
// package to run, so that it imports what users import.
import {
  batches,
  binaryCrossEntropy,
  dense,
  ops,
  rng,
  sequential,
  sgd,
  sigmoid,
  valueAndGrad,
} from "gradkit";

const steps = Number(process.argv[2]);
const points = rng(0).uniform(0, 1, 200);
const data = {
  name: "xor",
  features: points,
  featureShape: [2],
  scale: 1,
  labels: Uint8Array.from({ length: 100 }, (_, i) => Number(points[2 * i] > 0.5 !== points[2 * i + 1] > 0.5)),
  classNames: ["same", "different"],
  size: 100,
};
const model = sequential(dense(2, 32), sigmoid(), dense(32, 32), sigmoid(), dense(32, 1));
const params = model.init(rng(0));
const optimizer = sgd(0.5);
const state = optimizer.init(params);
const lossAndGrad = valueAndGrad((p, x, y) =>
  binaryCrossEntropy(model.apply(p, x), ops.reshape(ops.cast(y, "float32"), [-1, 1])),
);
let early;
let last = NaN;
while (state.step < steps) {
  for (const { x, y } of batches(data, { size: 100 })) {
    const [loss, gradients] = lossAndGrad(params, x, y);
    optimizer.update(params, gradients, state);
    if (state.step % 1000 === 0) {
      last = loss.item();
    }
  }
  if (state.step === 1000) {
    early = held();
  }
}
console.log(JSON.stringify({ steps, loss: last, early, late: held() }));

/**
 * What is reachable, in bytes: the collector runs first, because it lets garbage lie as long as there is room, and more than
 * once, because it gives pages back to the system later than it empties them.
 */
function held() {
  for (let i = 0; i < 4; i++) {
    globalThis.gc();
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { reachable: heapUsed + external, engine: ops.currentBackend().memory.usage().reserved, rss };
}
