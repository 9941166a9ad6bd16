import { describeLayer, type Layer } from "@gradkit/layers";
import type { Tree } from "@gradkit/tensor";
import type { FitOptions } from "../fit/fit-options.ts";
import type { BatchSource } from "../loop/batch-source.ts";
import { toPlain, type Plain } from "./plain.ts";

/** What must be the same for a run to go on from a checkpoint, by name. */
export type RunConfig = Readonly<Record<string, Plain>>;

type Settings = Pick<
  FitOptions,
  "seed" | "dtype" | "batchSize" | "accumulate" | "clipNorm" | "evaluateEvery" | "metrics"
> & { readonly optimizer: { readonly name: string } };

/** The settings of a run that decide its numbers, as far as they are plain data. */
export function runConfig<P extends Tree>(
  model: Layer<number, number | "same", P>,
  source: BatchSource,
  options: Settings,
): RunConfig {
  const { name, size, featureShape } = source.dataset;
  const { optimizer, metrics = {}, seed = 0, dtype = "float32", batchSize = 64, accumulate = 1 } = options;
  return {
    model: toPlain(describeLayer(model)),
    optimizer: optimizer.name,
    metrics: Object.keys(metrics),
    data: toPlain({ name, rows: size, featureShape, stepsPerEpoch: source.stepsPerEpoch }),
    seed,
    dtype,
    batchSize,
    accumulate,
    clipNorm: options.clipNorm ?? null,
    evaluateEvery: options.evaluateEvery ?? null,
  };
}

/** One sentence for each setting that differs. */
export function compareConfig(saved: RunConfig, now: RunConfig): readonly string[] {
  return [...new Set([...Object.keys(saved), ...Object.keys(now)])].flatMap((name) => {
    const [before, after] = [JSON.stringify(saved[name]), JSON.stringify(now[name])];
    return before === after ? [] : [`${name} was ${shortened(before)} and is ${shortened(after)}`];
  });
}

function shortened(text: string | undefined): string {
  const shown = text ?? "not there";
  return shown.length > 120 ? `${shown.slice(0, 117)}...` : shown;
}
