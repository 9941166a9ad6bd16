export { checkGradient } from "@gradkit/tensor";
export { matchers } from "./matchers.ts";
export { requireGradient } from "./require-gradient.ts";

export type { CheckGradientOptions, GradientReport } from "@gradkit/tensor";
export type { TensorMatchers } from "./matchers.ts";
