import { breastCancer, breastCancerCard } from "@gradkit/datasets";
import type { DataSet } from "../data-set.ts";
import { tableSet } from "../table-set.ts";

export const breastCancerSet: DataSet = tableSet(breastCancerCard, breastCancer);
