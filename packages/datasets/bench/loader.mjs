// Prints how many samples of MNIST's shape a loader hands to a step that does nothing, bytes to float32 included, and how
// long MNIST takes to load where its files are: node bench/loader.mjs, after the build.
import { batches, loader, mnist, syntheticDigits } from "@gradkit/datasets";

const SIZE = 512;
const EPOCHS = 30;
const STRETCH = 16;

/** The best and the middle one of many short stretches, since other programs use the machine too, and the best epoch. */
function measure(name, epoch) {
  const rates = [];
  let bestEpoch = 0;
  for (let i = 0; i < EPOCHS; i++) {
    const start = performance.now();
    let [batches, samples, last] = [0, 0, start];
    for (const { x } of epoch()) {
      samples += x.shape[0];
      if (++batches % STRETCH === 0) {
        const now = performance.now();
        rates.push((STRETCH * SIZE) / (now - last) / 1000);
        last = now;
      }
    }
    bestEpoch = Math.max(bestEpoch, samples / (performance.now() - start) / 1000);
  }
  rates.sort((a, b) => b - a);
  const [best, middle] = [rates[0], rates[rates.length >> 1]].map((rate) => rate.toFixed(2));
  console.log(
    `${name}: ${best} (median ${middle}, best epoch ${bestEpoch.toFixed(2)}) million samples a second`,
  );
}

let set = syntheticDigits({ train: 60_000, test: 1 }).train;
try {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  ({ train: set } = await mnist({ offline: true }));
  const milliseconds = performance.now() - start;
  globalThis.gc?.();
  const after = process.memoryUsage();
  const grown = (after.rss - before.rss) / 2 ** 20;
  console.log(`MNIST loaded in ${milliseconds.toFixed(0)} ms, ${grown.toFixed(0)} MB more in memory`);
} catch {
  console.log("MNIST is not here; with synthetic digits:");
}

const made = loader(set, { size: SIZE, seed: 0 });
measure("loader, shuffled", () => made.epoch());
const ahead = loader(set, { size: SIZE, seed: 0, prefetch: 4 });
measure("loader, shuffled, with a worker", () => ahead.epoch());
measure("batches, in order", () => batches(set, { size: SIZE }));
