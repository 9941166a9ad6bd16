import { mnist, mnistCard } from "@gradkit/datasets";
import type { DataSet } from "../data-set.ts";
import { publishedImages } from "../published-images.ts";

export const mnistSet: DataSet = publishedImages(mnistCard, mnist);
