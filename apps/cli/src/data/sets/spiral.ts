import { spiral, spiralCard } from "@gradkit/datasets";
import type { DataSet } from "../data-set.ts";
import { planarSet } from "../planar-set.ts";

export const spiralSet: DataSet = planarSet(spiralCard, spiral);
