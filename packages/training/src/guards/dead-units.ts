import type { Guard } from "./guard.ts";
import { unitsOf } from "./units-of.ts";

/** Fewer rows say little about a unit. */
const fewestRows = 16;
/** A few units that are silent in a batch are normal. */
const share = 0.75;

/** Finds layers of rectified units most of which give 0 for every row, so that no gradient passes through them. */
export const deadUnits: Guard = ({ outputs, step }) =>
  outputs.flatMap(({ place, kind, output }) => {
    const rows = output.shape[0] ?? 0;
    if (kind !== "relu" || output.rank < 2 || rows < fewestRows) {
      return [];
    }
    const { units, each } = unitsOf(output);
    const alive = new Uint8Array(units);
    each((value, unit) => {
      if (value > 0) {
        alive[unit] = 1;
      }
    });
    const dead = units - alive.reduce((sum, one) => sum + one, 0);
    if (dead < share * units) {
      return [];
    }
    const message =
      `${dead} of the ${units} units of "${place}" give 0 for all ${rows} rows of a batch ${when(step)} and learn nothing; ` +
      "lower the learning rate, initialise with heNormal(), or use leakyRelu().";
    return [{ code: "dead-units", message }];
  });

function when(step: number): string {
  return step === 0 ? "before the first step" : `after ${step} steps`;
}
