import { iris, irisCard } from "@gradkit/datasets";
import type { DataSet } from "../data-set.ts";
import { tableSet } from "../table-set.ts";

export const irisSet: DataSet = tableSet(irisCard, iris);
