export { aggMo } from "./agg-mo.ts";

export type { AggMoOptions } from "./agg-mo.ts";
