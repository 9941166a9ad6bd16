import { mapTree } from "../map-tree.ts";
import { free } from "../memory/free.ts";
import { mul } from "../ops/mul.ts";
import type { Tree } from "../tree.ts";
import { isRecording } from "./recording.ts";

/**
 * Gradients as ordinary results, which no later call overwrites: copied out of the memory they were computed in, which is
 * freed. Inside another gradient computation they are ordinary results already.
 */
export function takeOut<P extends Tree>(gradients: P): P {
  if (isRecording()) {
    return gradients;
  }
  const results = mapTree(gradients, (gradient) => mul(gradient, 1));
  free(gradients);
  return results;
}
