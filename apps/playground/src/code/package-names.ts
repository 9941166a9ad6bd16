/** The packages that a program can import from. */
export const packageNames = [
  "@gradkit/backend-wasm",
  "@gradkit/datasets",
  "@gradkit/figures",
  "@gradkit/formats",
  "@gradkit/layers",
  "@gradkit/losses",
  "@gradkit/metrics",
  "@gradkit/optimizers",
  "@gradkit/random",
  "@gradkit/tensor",
  "@gradkit/training",
] as const;

export type PackageName = (typeof packageNames)[number];
