import { leaves } from "@gradkit/tensor";
import type { Guard } from "./guard.ts";

/**
 * Finds weights that are all the same number before the first step: their units compute the same and get the same gradient,
 * for ever. The last layer may start so, since its units have targets of their own.
 */
export const equalWeights: Guard = ({ params, step }) => {
  if (step > 0) {
    return [];
  }
  const matrices = leaves(params).filter(([, { rank }]) => rank >= 2);
  return matrices.slice(0, -1).flatMap(([path, weight]) => {
    const data = weight.data();
    const [first] = data;
    if (first === undefined || data.length < 2 || !data.every((value) => value === first)) {
      return [];
    }
    const message =
      `All ${data.length} weights of "${path}" start as ${first}, so that the units of this layer stay copies of one another; ` +
      "initialise it with glorotUniform() or heNormal().";
    return [{ code: "equal-weights", message }];
  });
};
