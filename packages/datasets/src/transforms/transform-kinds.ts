import { minMax } from "./min-max.ts";
import { oneHotColumns } from "./one-hot-columns.ts";
import { scale } from "./scale.ts";
import { standardize } from "./standardize.ts";
import type { Transform } from "./transform.ts";
import { whiten } from "./whiten.ts";

/** Makes transforms by name. What was fitted holds everything they need, so that their settings do not matter here. */
export type TransformKinds = Readonly<Record<string, () => Pick<Transform<never>, "applyTo">>>;

/**
 * The transforms of this package by name, for {@link rebuildTransform}; add your own with
 * `{ ...transformKinds, mine: () => mine() }`.
 *
 * @example
 * import { transformKinds } from "@gradkit/datasets";
 * console.log(Object.keys(transformKinds)); // [ 'minMax', 'oneHotColumns', 'scale', 'standardize', 'whiten' ]
 */
export const transformKinds: TransformKinds = {
  minMax: () => minMax(),
  oneHotColumns: () => oneHotColumns([]),
  scale: () => scale(1),
  standardize: () => standardize(),
  whiten: () => whiten(),
};
