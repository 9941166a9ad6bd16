import type { Generator } from "@gradkit/random";

/** Rows of a batch, free to be changed, and for each class how much of it a row is. */
export interface MixableBatch {
  /** `rows` rows of features, one after the other. */
  readonly x: Float32Array | Float64Array;
  /** `rows` rows of `classes` numbers that sum to 1. */
  readonly y: Float32Array | Float64Array;
  readonly rows: number;
  readonly classes: number;
  /** The shape of a row of `x`. */
  readonly featureShape: readonly number[];
}

/** Mixes the rows of a batch with one another, in place. */
export type BatchMixer = (batch: MixableBatch, rng: Generator) => void;
