import { spiral, take, vertical, type Dataset } from "@gradkit/datasets";
import { dense, relu, sequential } from "@gradkit/layers";
import { crossEntropy } from "@gradkit/losses";
import { accuracy } from "@gradkit/metrics";
import type { Optimizer } from "@gradkit/optimizers";
import { randomState, type RandomState } from "@gradkit/random";
import { fromData, pack } from "@gradkit/tensor";
import { trainer } from "@gradkit/training";
import type { ExperimentContext } from "../experiment.ts";

/** What an epoch began with. */
export interface SpiralRecord {
  readonly epoch: number;
  readonly accuracy: number;
  readonly loss: number;
  readonly rate: number;
}

/** One training of the 2-64-3 network, the whole set as one batch. */
export interface SpiralPlan {
  readonly optimizer: Optimizer;
  readonly dtype: "float32" | "float64";
  readonly epochs: number;
  /** Default: the spiral. */
  readonly points?: "spiral" | "vertical";
  /** Takes the rows from the last to the first: the same mathematics, but sums in another order. */
  readonly reversed?: boolean;
}

const hidden = 64;
const model = sequential(dense(2, hidden), relu(), dense(hidden, 3));

/** Trains, and gives a record of every epoch. */
export async function spiralRun(
  { optimizer, dtype, epochs, points = "spiral", reversed = false }: SpiralPlan,
  context: ExperimentContext,
): Promise<readonly SpiralRecord[]> {
  const random = randomState(0);
  const made = points === "spiral" ? spiral({ random }) : vertical({ random });
  const data = reversed ? lastFirst(made) : made;
  const run = trainer(model, data, {
    params: initialParams(random, dtype),
    loss: crossEntropy,
    optimizer,
    metrics: { accuracy },
    batchSize: data.size,
    shuffle: false,
    dtype,
    maxGradientNorm: Infinity,
  });
  const records: SpiralRecord[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    run.step();
    records.push({ epoch, rate: run.learningRate, ...run.takeScores() });
    const turn = context.breathe();
    if (turn !== undefined) {
      context.signal.throwIfAborted();
      context.progress(epoch / epochs, `epoch ${epoch} of ${epochs}`);
      await turn;
    }
  }
  run.dispose();
  return records;
}

/** Weights 0.01 times normal numbers, drawn after the points; biases 0. */
function initialParams(random: RandomState, dtype: "float32" | "float64"): ReturnType<typeof model.init> {
  const small = (size: number): Float64Array => random.randn(size).map((value) => 0.01 * value);
  const first = small(2 * hidden);
  const second = small(hidden * 3);
  return pack([
    {
      weight: fromData(first, [2, hidden], dtype),
      bias: fromData(new Float64Array(hidden), [hidden], dtype),
    },
    {},
    { weight: fromData(second, [hidden, 3], dtype), bias: fromData(new Float64Array(3), [3], dtype) },
  ]);
}

function lastFirst(dataset: Dataset): Dataset {
  return take(
    dataset,
    Array.from({ length: dataset.size }, (_, i) => dataset.size - 1 - i),
  );
}
