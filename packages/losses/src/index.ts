export { binaryCrossEntropy } from "./binary-cross-entropy.ts";
export { crossEntropy } from "./cross-entropy.ts";
export { meanSquaredError } from "./mean-squared-error.ts";

export type { Loss } from "./loss.ts";
export type { LossOptions, Reduction } from "./reduction.ts";
