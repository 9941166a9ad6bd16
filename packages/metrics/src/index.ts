export { accuracy } from "./accuracy.ts";
export { measure } from "./measure.ts";

export type { AccuracyState } from "./accuracy.ts";
export type { Metric } from "./metric.ts";
