import { oneHotColumns, pipeline, standardize, type Transform } from "@gradkit/datasets";
import type { FeatureColumn } from "./table-facts.ts";

/** Words become a column each, then every column is standardised, because one is in millimetres and the next in kilograms. */
export function tableTransform(features: readonly FeatureColumn[]): Transform<unknown> {
  const columns = features.flatMap(({ categories }, column) =>
    categories === undefined ? [] : [{ column, values: categories.map((_, code) => code) }],
  );
  if (columns.length === 0) {
    return standardize();
  }
  const state = { width: features.length, columns, unknown: "error" } as const;
  // All words have a column, also those that no training row happens to have.
  const words = { ...oneHotColumns(columns.map(({ column }) => column)), fit: () => state };
  return pipeline(words, standardize());
}

/** How many columns that makes. */
export function transformedWidth(features: readonly FeatureColumn[]): number {
  return features.reduce((width, { categories }) => width + (categories?.length ?? 1), 0);
}
