import type { Dataset } from "@gradkit/datasets";
import type { DataSet } from "./data-set.ts";

/** Points in the plane, and how to make so many of each class. */
export interface PlanarSet extends Pick<DataSet, "card" | "recipe"> {
  readonly source: string;
  readonly generate: (options: { readonly samplesPerClass: number; readonly seed: number }) => Dataset;
}

/** A data set of generated points in the plane: trained on the points of seed 0, tested on as many of seed 1. */
export function planarSet({ card, recipe, source, generate }: PlanarSet): DataSet {
  const { train } = card.sizes;
  const perClass = (samples: number): number => Math.max(1, Math.round(samples / card.classNames.length));
  return {
    card: { ...card, sizes: { train, test: train } },
    recipe,
    source,
    load: async (_, samples = train) =>
      Promise.resolve({
        train: generate({ samplesPerClass: perClass(samples), seed: 0 }),
        test: generate({ samplesPerClass: perClass(train), seed: 1 }),
      }),
  };
}
