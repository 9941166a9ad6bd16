import { allOnes } from "./all-ones.ts";
import { allZeros } from "./all-zeros.ts";
import { constant } from "./constant.ts";
import { glorotNormal } from "./glorot-normal.ts";
import { glorotUniform } from "./glorot-uniform.ts";
import { heNormal } from "./he-normal.ts";
import { heUniform } from "./he-uniform.ts";
import { identityMatrix } from "./identity-matrix.ts";
import type { Initializer } from "./initializer.ts";
import { leCunNormal } from "./le-cun-normal.ts";
import { leCunUniform } from "./le-cun-uniform.ts";
import { normal } from "./normal.ts";
import { orthogonal } from "./orthogonal.ts";
import { truncatedNormal } from "./truncated-normal.ts";
import { uniform } from "./uniform.ts";

type Gain = { readonly gain?: number };
type Deviation = { readonly deviation?: number };

/**
 * Builders of all initializers of this package by name, for `buildLayer`.
 *
 * @example
 * import { initializerKinds } from "@gradkit/layers";
 * console.log(initializerKinds.normal({ deviation: 0.1 }).config); // { deviation: 0.1 }
 */
export const initializerKinds = {
  allOnes: (): Initializer => allOnes(),
  allZeros: (): Initializer => allZeros(),
  constant: ({ value }: { readonly value: number }): Initializer => constant(value),
  glorotNormal: ({ gain }: Gain): Initializer => glorotNormal(gain),
  glorotUniform: ({ gain }: Gain): Initializer => glorotUniform(gain),
  heNormal: ({ gain }: Gain): Initializer => heNormal(gain),
  heUniform: ({ gain }: Gain): Initializer => heUniform(gain),
  identityMatrix: ({ gain }: Gain): Initializer => identityMatrix(gain),
  leCunNormal: ({ gain }: Gain): Initializer => leCunNormal(gain),
  leCunUniform: ({ gain }: Gain): Initializer => leCunUniform(gain),
  normal: ({ deviation }: Deviation): Initializer => normal(deviation),
  orthogonal: ({ gain }: Gain): Initializer => orthogonal(gain),
  truncatedNormal: ({ deviation }: Deviation): Initializer => truncatedNormal(deviation),
  uniform: ({ low, high }: { readonly low: number; readonly high: number }): Initializer =>
    uniform(low, high),
};
