import type { DatasetCard, LoadOptions, Splits, StandardizeState, Transform } from "@gradkit/datasets";
import type { Recipe } from "../train/recipe.ts";

/** A data set that the command line can train on. */
export interface DataSet {
  readonly card: DatasetCard;
  /** How it is made, in words; undefined for a set that comes from files. */
  readonly source?: string;
  /** How to train on it unless told otherwise. */
  readonly recipe: Recipe;
  /** What is done to rows before a model sees them, fitted on the training rows; nothing unless given. */
  readonly transform?: Transform<StandardizeState>;
  /**
   * Loads or makes it.
   *
   * @param samples - how many training rows are wanted; all of them unless given
   */
  load(options: LoadOptions, samples: number | undefined): Promise<Splits>;
}
