export { adam } from "./adam.ts";
export { constant } from "./constant.ts";
export { cosine } from "./cosine.ts";
export { optimizerFrom } from "./optimizer-from.ts";
export { sgd } from "./sgd.ts";

export type { AdamOptions } from "./adam.ts";
export type { CosineOptions } from "./cosine.ts";
export type { Optimizer, OptimizerState } from "./optimizer.ts";
export type { Moment, Rule } from "./rule.ts";
export type { Schedule } from "./schedule.ts";
export type { SgdOptions } from "./sgd.ts";
