import { inspect } from "../anomalies/inspect.ts";
import { isWatching } from "../anomalies/watch.ts";
import { currentScope } from "../memory/scope.ts";
import { releaseStaged } from "../memory/resident.ts";
import { settle } from "../memory/settle.ts";
import type { Tensor } from "../tensor.ts";

/** After the kernel of an operation has run: frees staged inputs, and hands a result that no scope owns to the garbage collector. */
export function finish(output: Tensor, operation: string): Tensor {
  releaseStaged();
  if (isWatching()) {
    inspect(output, operation);
  }
  if (currentScope() === undefined) {
    settle([output]);
  }
  return output;
}
