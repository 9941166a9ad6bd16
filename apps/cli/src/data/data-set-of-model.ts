import { resolve } from "node:path";
import { UsageError } from "../failures/usage-error.ts";
import type { DataFacts } from "../runs/data-facts.ts";
import { catalogNames } from "./catalog.ts";
import type { DataSet } from "./data-set.ts";
import { findDataSet } from "./find-data-set.ts";
import { isOwn } from "./own/is-own.ts";

/** Data to measure a model on. */
export interface DataOfModel {
  readonly dataSet: DataSet;
  /** Whether it is what the model was trained on, some of whose rows it therefore knows. */
  readonly isKnown: boolean;
}

/**
 * The data to measure a model on: what was named, else what it was trained on.
 *
 * @throws UsageError when it is not to be had, or not like what the model was trained on
 */
export async function dataSetOfModel(typed: string | undefined, facts: DataFacts): Promise<DataOfModel> {
  const { own, dataset } = facts;
  if (typed === undefined ? own === undefined : !isOwn(typed, catalogNames)) {
    const name = typed ?? dataset ?? "mnist";
    return { dataSet: findDataSet(name), isKnown: name === dataset };
  }
  if (own === undefined) {
    throw new UsageError(
      `the model was trained on ${dataset ?? "other data"}, so it is not known how to read ${typed ?? "files"} for it`,
      `gradkit train ${typed ?? ""} trains one on it; gradkit predict takes single images and rows`,
    );
  }
  const path = typed ?? own.path;
  const { ownDataAgain } = await import("./own/own-data.ts");
  return { dataSet: await ownDataAgain(path, own), isKnown: resolve(path) === own.path };
}
