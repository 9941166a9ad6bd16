import { emnist, emnistCard } from "@gradkit/datasets";
import type { DataSet } from "../data-set.ts";
import { publishedImages } from "../published-images.ts";

export const emnistSet: DataSet = publishedImages(emnistCard, emnist);
