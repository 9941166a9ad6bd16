// Prints how many samples of MNIST's shape a loader hands to a step that does nothing, bytes to float32 included, and how
// long MNIST takes to load where its files are: node bench/loader.mjs, after the build.
import { batches, loader, mnist, syntheticDigits } from "@gradkit/datasets";

const SIZE = 512;
const EPOCHS = 30;

/** The best of a few passes, in million samples a second. */
function measure(name, samples, pass) {
  let best = Infinity;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    const start = performance.now();
    pass();
    best = Math.min(best, performance.now() - start);
  }
  console.log(`${name}: ${(samples / best / 1000).toFixed(2)} million samples a second`);
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
measure("loader, shuffled", set.size, () => {
  for (const batch of made.epoch()) void batch;
});
const ahead = loader(set, { size: SIZE, seed: 0, prefetch: 2 });
measure("loader, shuffled, with a worker", set.size, () => {
  for (const batch of ahead.epoch()) void batch;
});
measure("batches, in order", set.size, () => {
  for (const batch of batches(set, { size: SIZE })) void batch;
});
