import type { FittedStep } from "@gradkit/datasets";
import type { LayerDescription } from "@gradkit/layers";

/** What a model file says besides weights. */
export interface ModelFacts {
  readonly version: 1;
  /** The architecture, for `buildLayer`. */
  readonly model: LayerDescription;
  /** The shape of one row as the model takes it. */
  readonly inputShape: readonly number[];
  readonly dtype: "float32" | "float64";
  /** What was done to rows before the model saw them, in order. */
  readonly preprocessing: readonly FittedStep[];
  /** The classes in the order of the model's outputs; empty for regression. */
  readonly classNames: readonly string[];
  /** What was measured, by name. */
  readonly metrics: Readonly<Record<string, number>>;
}

/** The key of the facts among the metadata of the file. */
export const modelKey = "gradkit.model";

/** What the names of buffers begin with; parameters have their paths alone, as other libraries expect. */
export const bufferPrefix = "buffers.";
