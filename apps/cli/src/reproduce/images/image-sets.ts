import {
  cache,
  fashionMnist,
  mnist,
  standardize,
  subset,
  type Dataset,
  type Splits,
} from "@gradkit/datasets";
import { dataOptions } from "../data-options.ts";
import type { ExperimentContext } from "../experiment.ts";

/** Images to learn from, to choose settings by, and to measure on at the end. */
export interface ImageSets {
  /** All training rows. */
  readonly whole: Dataset;
  /** The first 55000 of them. */
  readonly train: Dataset;
  /** The other 5000. */
  readonly validation: Dataset;
  readonly test: Dataset;
}

/** How pixels are prepared: brought to mean 0 and deviation 1 by those of all training pixels, or from 0 to 1. */
export type Pixels = "standardized" | "unit";

const quickRows = { train: 6000, test: 1000 };

/** MNIST or Fashion-MNIST in their original order; when quick, the first rows of them. */
export async function imageSets(
  name: "mnist" | "fashion-mnist",
  pixels: Pixels,
  context: ExperimentContext,
): Promise<ImageSets> {
  const load = name === "mnist" ? mnist : fashionMnist;
  const all = await load(dataOptions(context));
  const { train: whole, test } = prepared(context.quick ? firstRows(all) : all, pixels);
  const cut = whole.size - Math.round(whole.size / 12);
  return { whole, test, train: subset(whole, 0, cut), validation: subset(whole, cut, whole.size) };
}

function firstRows({ train, test }: Splits): Splits {
  return { train: subset(train, 0, quickRows.train), test: subset(test, 0, quickRows.test) };
}

function prepared(sets: Splits, pixels: Pixels): Splits {
  if (pixels === "unit") {
    return sets;
  }
  const scaled = standardize({ per: "set" });
  const state = scaled.fit(sets.train);
  return { train: cache(scaled.apply(sets.train, state)), test: cache(scaled.apply(sets.test, state)) };
}

/** What quick leaves out, in words. */
export const quickNote = `Quick: the first ${quickRows.train} training and ${quickRows.test} test images, fewer epochs and seeds.`;
