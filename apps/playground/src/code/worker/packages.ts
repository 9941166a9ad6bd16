import type { PackageName } from "../package-names.ts";

/** The packages of a program; each is loaded when a program imports from it. */
export const packages: Readonly<Record<PackageName, () => Promise<object>>> = {
  "@gradkit/backend-wasm": () => import("@gradkit/backend-wasm"),
  "@gradkit/datasets": () => import("@gradkit/datasets"),
  "@gradkit/figures": () => import("@gradkit/figures"),
  "@gradkit/formats": () => import("@gradkit/formats"),
  "@gradkit/layers": () => import("@gradkit/layers"),
  "@gradkit/losses": () => import("@gradkit/losses"),
  "@gradkit/metrics": () => import("@gradkit/metrics"),
  "@gradkit/optimizers": () => import("@gradkit/optimizers"),
  "@gradkit/random": () => import("@gradkit/random"),
  "@gradkit/tensor": () => import("@gradkit/tensor"),
  "@gradkit/training": () => import("@gradkit/training"),
};
