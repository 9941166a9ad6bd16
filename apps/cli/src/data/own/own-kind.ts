import type { DataFile, Dataset, Transform } from "@gradkit/datasets";
import type { Recipe } from "../../train/recipe.ts";
import type { OwnFlags } from "./own-flags.ts";

/** Where own data is, and what is there. */
export interface OwnPlace {
  /** As it was typed. */
  readonly path: string;
  readonly isFolder: boolean;
}

/** A kind of data that users have, and how it is read. */
export interface OwnKind {
  readonly name: string;
  /** What it looks like, for messages: `a folder of images`. */
  readonly words: string;
  /** The options that mean something for it. */
  readonly options: readonly (keyof OwnFlags)[];
  isAt(place: OwnPlace): boolean;
  /**
   * Reads all rows.
   *
   * @throws UsageError when something in the data, or about the options, is wrong
   */
  read(path: string, flags: OwnFlags): Promise<OwnRows>;
  /**
   * Reads all rows as those were read that a model was trained on.
   *
   * @param facts - what `read` gave as facts
   * @throws UsageError when they are not like those
   */
  readAgain(path: string, facts: object): Promise<OwnRows>;
}

/** The rows of own data, and how to train on them. */
export interface OwnRows {
  readonly dataset: Dataset;
  /** The shape of a row after the transform. */
  readonly featureShape: readonly number[];
  readonly recipe: Recipe;
  readonly transform?: Transform<unknown>;
  readonly target?: string;
  /** What `readAgain` has to know, as plain data. */
  readonly facts: object;
  readonly notes: readonly string[];
  /** The files it was read from, by which to know them again; none where there are many. */
  readonly files: readonly DataFile[];
}
