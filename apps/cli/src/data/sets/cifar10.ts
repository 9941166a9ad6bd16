import { cifar10, cifar10Card } from "@gradkit/datasets";
import type { DataSet } from "../data-set.ts";
import { publishedImages } from "../published-images.ts";

export const cifar10Set: DataSet = publishedImages(cifar10Card, cifar10);
