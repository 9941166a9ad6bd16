import { wine, wineCard } from "@gradkit/datasets";
import type { DataSet } from "../data-set.ts";
import { tableSet } from "../table-set.ts";

export const wineSet: DataSet = tableSet(wineCard, wine);
