import { californiaHousing, californiaHousingCard } from "@gradkit/datasets";
import type { DataSet } from "../data-set.ts";
import { tableSet } from "../table-set.ts";

export const californiaHousingSet: DataSet = {
  ...tableSet(californiaHousingCard, californiaHousing),
  target: "median house value",
};
