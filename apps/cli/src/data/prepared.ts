import type { FittedStep, Splits } from "@gradkit/datasets";
import type { LoadedData } from "./load-data.ts";

/** Rows as a model is given them, and what was done to them as data, to be saved with it. */
export interface PreparedData extends Splits {
  readonly preprocessing: readonly FittedStep[];
}

/** Does to rows what their set wants done, fitted on the training rows alone. */
export function prepared({
  train,
  test,
  dataSet,
}: Pick<LoadedData, "train" | "test" | "dataSet">): PreparedData {
  const { transform } = dataSet;
  const scaled = train.scale === 1 ? [] : [{ name: "scale", state: { factor: train.scale } }];
  if (transform === undefined) {
    return { train, test, preprocessing: scaled };
  }
  const state = transform.fit(train);
  return {
    train: transform.apply(train, state),
    test: transform.apply(test, state),
    preprocessing: [...scaled, ...transform.describe(state)],
  };
}
