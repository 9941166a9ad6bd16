import type { Guard } from "./guard.ts";

/** Outputs this close to the ends have next to no slope. */
const near = 0.01;
const share = 0.5;

/** The ends between which an activation lies. */
const ends: ReadonlyMap<string, readonly [number, number]> = new Map([
  ["sigmoid", [0, 1]],
  ["hardSigmoid", [0, 1]],
  ["tanh", [-1, 1]],
]);

/** Finds layers of sigmoids whose outputs mostly stand at their ends, where gradients vanish. The last layer may. */
export const saturatedUnits: Guard = ({ outputs, predictions, step }) =>
  outputs.flatMap(({ place, kind, output }) => {
    const [low, high] = ends.get(kind) ?? [];
    if (low === undefined || high === undefined || output === predictions) {
      return [];
    }
    const margin = near * (high - low);
    let count = 0;
    for (const value of output.data()) {
      count += value < low + margin || value > high - margin ? 1 : 0;
    }
    if (count < share * output.size || output.size === 0) {
      return [];
    }
    const percent = Math.round((100 * count) / output.size);
    const message =
      `${percent} % of the outputs of "${place}" stand within ${near * (high - low)} of ${low} or ${high} ` +
      `${step === 0 ? "before the first step" : `after ${step} steps`}, where hardly any gradient passes; scale the inputs, ` +
      "use smaller initial weights (glorotUniform) or a lower learning rate.";
    return [{ code: "saturated-units", message }];
  });
