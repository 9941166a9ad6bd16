/** How far numbers on the page may go: no further than it stays useful or alive. */
export const limits = {
  layers: 8,
  units: 64,
  samplesPerClass: { least: 10, most: 500 },
  batchSize: { least: 1, most: 1024 },
  learningRate: { least: 1e-5, most: 1000 },
  stopEpochs: { least: 1, most: 100_000 },
  seed: { least: 0, most: 4_294_967_295 },
  drawnPoints: 1600,
} as const;
