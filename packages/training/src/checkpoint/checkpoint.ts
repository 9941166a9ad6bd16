import type { LoaderPosition } from "@gradkit/datasets";
import type { StoredArray } from "@gradkit/formats";
import type { EpochRecord } from "../fit/training-event.ts";
import type { Metrics, TallyState } from "../loop/tally.ts";
import type { Plain } from "./plain.ts";
import type { RunConfig } from "./run-config.ts";

/** What a checkpoint holds besides tensors. */
export interface CheckpointFacts<M extends Metrics = Metrics> {
  readonly version: 1;
  /** The settings that must be the same for the run to go on. */
  readonly config: RunConfig;
  /** Updates made. */
  readonly step: number;
  readonly position: LoaderPosition;
  /** The optimizer's state, with marks in place of tensors. */
  readonly optimizer: Plain;
  readonly layerRng: unknown;
  readonly tally: TallyState;
  readonly history: readonly EpochRecord<M>[];
  readonly best: { readonly record: EpochRecord<M>; readonly waited: number } | null;
  /** Seconds of training since the last record. */
  readonly seconds: number;
  readonly alsoSaved: Readonly<Record<string, unknown>>;
}

/** A checkpoint as read from a file. */
export interface Checkpoint {
  readonly facts: CheckpointFacts;
  /** By path: `params.0.weight`, `buffers...`, `optimizer.firstMoment.0.weight`, `best.params...`. */
  readonly tensors: ReadonlyMap<string, StoredArray>;
}

/** The key of the facts among the metadata of the file. */
export const factsKey = "gradkit.checkpoint";
