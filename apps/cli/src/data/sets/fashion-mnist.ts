import { fashionMnist, fashionMnistCard } from "@gradkit/datasets";
import type { DataSet } from "../data-set.ts";
import { publishedImages } from "../published-images.ts";

export const fashionMnistSet: DataSet = publishedImages(fashionMnistCard, fashionMnist);
