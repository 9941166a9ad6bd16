import { vertical, verticalCard } from "@gradkit/datasets";
import type { DataSet } from "../data-set.ts";
import { planarSet } from "../planar-set.ts";

export const verticalSet: DataSet = planarSet(verticalCard, vertical);
