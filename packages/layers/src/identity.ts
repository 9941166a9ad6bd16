import { activation, type Activation } from "./activation.ts";

/**
 * The activation that changes nothing: `y = x`. It stands where a choice of activations needs the linear one.
 *
 * @example
 * import { dense, identity, sequential } from "@gradkit/layers";
 * const model = sequential(dense(2, 3), identity(), dense(3, 1));
 */
export function identity(): Activation {
  return activation("identity", (x) => x);
}
