import type { Backend } from "@gradkit/backend";
import { createAdam } from "../updates/adam.ts";
import { createSgd } from "../updates/sgd.ts";
import type { Context } from "./context.ts";

/** Computes a kernel's result if its arguments fit, and says whether it did. */
export type FusedKernel = (args: unknown) => boolean;

/** The kernels of an engine that only have a name: it replaces those it knows and whose arguments fit. */
export function createRun(context: Context): Backend["run"] {
  const fused: ReadonlyMap<string, FusedKernel> = new Map([
    ["adam", createAdam(context)],
    ["sgd", createSgd(context)],
  ]);
  return (kernel, args) => {
    if (fused.get(kernel.name)?.(args) !== true) {
      kernel.reference(args);
    }
  };
}
