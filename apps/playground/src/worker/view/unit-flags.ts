import type { ActivationName } from "../../experiment/activation-names.ts";
import type { HiddenLayer } from "../../experiment/plane-config.ts";

/** A unit is said to be at its limits when it is closer to them than this at every point. */
const margin = 0.03;

/** The least and largest value of activations that have both. */
const limits: Partial<Record<ActivationName, readonly [least: number, most: number]>> = {
  tanh: [-1, 1],
  sigmoid: [0, 1],
  hardSigmoid: [0, 1],
  softsign: [-1, 1],
};

/**
 * For each hidden unit 1 when it is zero at every point, so that no gradient comes through it, 2 when it is at its limits at
 * every point, else 0.
 *
 * @param outputs For each layer, inputs first, one row for each training point.
 */
export function unitFlags(outputs: readonly Float32Array[], layers: readonly HiddenLayer[]): Uint8Array {
  const flags: number[] = [];
  layers.forEach(({ units, activation }, i) => {
    const values = outputs[i + 1] ?? new Float32Array();
    const range = limits[activation];
    for (let unit = 0; unit < units; unit++) {
      const isDead = activation === "relu" && always(values, unit, units, (value) => value === 0);
      const isStuck = range !== undefined && always(values, unit, units, (value) => isAtLimit(value, range));
      flags.push(isDead ? 1 : isStuck ? 2 : 0);
    }
  });
  return Uint8Array.from(flags);
}

function isAtLimit(value: number, [least, most]: readonly [number, number]): boolean {
  const near = margin * (most - least);
  return value <= least + near || value >= most - near;
}

function always(
  values: Float32Array,
  column: number,
  width: number,
  holds: (value: number) => boolean,
): boolean {
  for (let i = column; i < values.length; i += width) {
    if (!holds(values[i] ?? 0)) {
      return false;
    }
  }
  return values.length > 0;
}
