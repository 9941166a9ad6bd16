import { kmnist, kmnistCard } from "@gradkit/datasets";
import type { DataSet } from "../data-set.ts";
import { publishedImages } from "../published-images.ts";

export const kmnistSet: DataSet = publishedImages(kmnistCard, kmnist);
