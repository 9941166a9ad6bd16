import { cifar100, cifar100Card } from "@gradkit/datasets";
import type { DataSet } from "../data-set.ts";
import { publishedImages } from "../published-images.ts";

export const cifar100Set: DataSet = publishedImages(cifar100Card, cifar100);
