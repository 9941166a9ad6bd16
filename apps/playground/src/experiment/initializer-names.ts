/** How weights may begin, under their names in `@gradkit/layers`; `glorotUniform` is what a dense layer does by itself. */
export const initializerNames = [
  "glorotUniform",
  "glorotNormal",
  "heUniform",
  "heNormal",
  "leCunUniform",
  "leCunNormal",
  "orthogonal",
  "truncatedNormal",
  "normal",
  "uniform",
  "identityMatrix",
  "allOnes",
  "allZeros",
] as const;

export type InitializerName = (typeof initializerNames)[number];
