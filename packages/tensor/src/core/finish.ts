import { currentScope } from "../memory/scope.ts";
import { releaseStaged } from "../memory/resident.ts";
import { settle } from "../memory/settle.ts";
import type { Tensor } from "../tensor.ts";

/** After the kernel has run: frees staged inputs, and hands a result that no scope owns to the garbage collector. */
export function finish(output: Tensor): Tensor {
  releaseStaged();
  if (currentScope() === undefined) {
    settle([output]);
  }
  return output;
}
