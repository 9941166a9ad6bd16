import type { DatasetCard, LoadOptions, Splits, Transform } from "@gradkit/datasets";
import type { Recipe } from "../train/recipe.ts";
import type { OwnFacts } from "./own/own-facts.ts";

/** A data set that the command line can train on. A set without classes holds numbers to predict. */
export interface DataSet {
  readonly card: DatasetCard;
  /** How it is made, in words; undefined for a published set, whose files have to be looked for. */
  readonly source?: string;
  /** How to train on it unless told otherwise. */
  readonly recipe: Recipe;
  /** What is done to rows before a model sees them, fitted on the training rows; nothing unless given. */
  readonly transform?: Transform<unknown>;
  /** What the number to predict is called; `target` unless given. */
  readonly target?: string;
  /** How the user's own files were read, to be saved with a model. */
  readonly own?: OwnFacts;
  /** What the user should know before training, a sentence each. */
  readonly notes?: readonly string[];
  /**
   * Loads or makes it.
   *
   * @param samples - how many training rows are wanted; all of them unless given
   */
  load(options: LoadOptions, samples: number | undefined): Promise<Splits>;
}
