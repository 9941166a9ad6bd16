import { performance } from "node:perf_hooks";
import { Absent } from "./absent.mjs";
import { mnist } from "./mnist.mjs";

const pixels = 784;
const testBatch = 1000;

/**
 * Trains until the test accuracy reaches the target: batches are gathered, steps made and the test images classified
 * on the clock; reading the files is not. Gives up after `limit` seconds.
 *
 * @param work `train(x, y, size)` makes a step on rows of pixels, `classify(x, size)` returns a class for each row.
 */
export async function reach(work, { batch, target, evaluateEvery }, limit) {
  const { train, test } = mnist();
  const { order } = work;
  const x = new Float32Array(batch * pixels);
  const y = new Int32Array(batch);
  const perEpoch = Math.floor(train.y.length / batch);
  let accuracy = 0;
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  for (let step = 0; (Math.floor(step / perEpoch) + 1) * train.y.length <= order.length;) {
    const from = Math.floor(step / perEpoch) * train.y.length + (step % perEpoch) * batch;
    for (let row = 0; row < batch; row++) {
      const image = order[from + row];
      x.set(train.x.subarray(image * pixels, (image + 1) * pixels), row * pixels);
      y[row] = train.y[image];
    }
    work.train(x, y, batch);
    step++;
    if (step % evaluateEvery === 0) {
      accuracy = await measure(work, test);
      if (accuracy >= target) {
        return { seconds: elapsed(), steps: step, accuracy };
      }
    }
    if (elapsed() > limit) {
      throw new Absent(`not reached in ${limit} s: accuracy ${accuracy} after ${step} steps`);
    }
  }
  throw new Absent(`not reached in ${order.length / train.y.length} epochs: accuracy ${accuracy}`);
}

async function measure(work, test) {
  let right = 0;
  for (let from = 0; from < test.y.length; from += testBatch) {
    const rows = test.x.subarray(from * pixels, (from + testBatch) * pixels);
    const classes = await work.classify(rows, testBatch);
    for (let i = 0; i < testBatch; i++) {
      right += classes[i] === test.y[from + i] ? 1 : 0;
    }
  }
  return right / test.y.length;
}
