import type { Settings } from "../train/settings.ts";
import type { TrainFlags } from "../train/train-flags.ts";

/** Where the schema of config files is. */
export const trainSchema = "https://unpkg.com/@gradkit/cli/schemas/train.schema.json";

/** A run as a config file that `train --config` takes: everything that decides its numbers, defaults included. */
export function trainConfig(dataset: string, settings: Settings, flags: TrainFlags): object {
  const { architecture, batchSize, patience, until, augment, ...rest } = settings;
  const model =
    architecture.preset === "mlp"
      ? { hidden: architecture.hidden, activation: architecture.activation }
      : { layers: architecture.preset ?? architecture.text };
  const { momentum, weightDecay, clip, ...plain } = rest;
  const { samples, data, backend, threads } = flags;
  return {
    $schema: trainSchema,
    dataset,
    ...model,
    ...plain,
    batch: batchSize,
    // An optimizer without momentum refuses any.
    ...(momentum !== 0 && { momentum }),
    ...(weightDecay !== 0 && { weightDecay }),
    ...(clip !== null && { clip }),
    backend,
    ...(threads !== undefined && { threads }),
    ...(augment !== null && { augment }),
    ...(patience !== null && { patience }),
    ...(until !== null && { until }),
    ...(flags.target !== undefined && { target: flags.target }),
    ...(flags.task !== undefined && { task: flags.task }),
    ...(flags.size !== undefined && { size: `${flags.size.width}x${flags.size.height}` }),
    ...(samples !== undefined && { samples }),
    ...(data !== undefined && { data }),
  };
}
