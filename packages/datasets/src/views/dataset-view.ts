import type { TypedArray } from "@gradkit/tensor";
import type { Dataset } from "../dataset.ts";

/**
 * Writes some rows one after the other: features as they are in a batch (multiplied by the scale) to `x`, labels to
 * `y`. Either may be left out.
 */
export type WriteRows = (rows: Int32Array, x: TypedArray | undefined, y: TypedArray | undefined) => void;

/** How a view finds its rows: it shows rows of another set, or computes them when they are asked for. */
export type DatasetView =
  { readonly base: Dataset; readonly rows: Int32Array } | { readonly write: WriteRows };
