import { optdigits, optdigitsCard } from "@gradkit/datasets";
import type { DataSet } from "../data-set.ts";
import { publishedImages } from "../published-images.ts";

export const optdigitsSet: DataSet = publishedImages(optdigitsCard, optdigits, {
  epochs: 15,
  batchSize: 32,
  hidden: [64],
});
