import { forEachChunk } from "../views/for-each-chunk.ts";
import { rowWidth } from "../views/row-width.ts";
import { columnGroups, type Per } from "./column-groups.ts";
import { requireMeasured } from "./require-measured.ts";
import { rowTransform } from "./row-transform.ts";
import type { Transform } from "./transform.ts";

/** What shares a range, and what it becomes. */
export interface MinMaxOptions {
  /** Default `feature`. */
  readonly per?: Per;
  /** What the smallest and the largest number become; default [0, 1]. */
  readonly range?: readonly [low: number, high: number];
}

/** State of {@link minMax}: one number per feature or channel, or a single one. */
export interface MinMaxState {
  /** How many features a row has. */
  readonly width: number;
  readonly min: readonly number[];
  readonly max: readonly number[];
  readonly range: readonly [low: number, high: number];
}

/**
 * Brings features into a range: x' = low + (high - low) (x - min) / (max - min). A feature that is the same in all rows
 * becomes `low`. Rows that were not fitted may lie outside.
 *
 * @throws RangeError when the range is not two finite numbers in order, `per` is unknown, or on fitting a set without rows or
 * with a feature that is no finite number
 * @example
 * import { minMax, spiral } from "@gradkit/datasets";
 * const scaler = minMax({ range: [-1, 1] });
 * const state = scaler.fit(spiral());
 * console.log(scaler.applyTo(state.min, state), scaler.applyTo(state.max, state)); // Float64Array(2) [ -1, -1 ] Float64Array(2) [ 1, 1 ]
 */
export function minMax({ per = "feature", range = [0, 1] }: MinMaxOptions = {}): Transform<MinMaxState> {
  if (!(Number.isFinite(range[0]) && Number.isFinite(range[1]) && range[0] < range[1])) {
    throw new RangeError(`minMax: range is [${range.join(", ")}]; it must be two finite numbers in order.`);
  }
  return rowTransform<MinMaxState>({
    name: "minMax",
    fit: (dataset) => {
      const groups = columnGroups("minMax", per, dataset);
      const min = new Array<number>(groups).fill(Infinity);
      const max = new Array<number>(groups).fill(-Infinity);
      forEachChunk(dataset, (x) => {
        for (let i = 0; i < x.length; i++) {
          min[i % groups] = Math.min(min[i % groups]!, x[i]!);
          max[i % groups] = Math.max(max[i % groups]!, x[i]!);
        }
      });
      requireMeasured("minMax", dataset, min);
      requireMeasured("minMax", dataset, max);
      return { width: rowWidth(dataset), min, max, range };
    },
    width: ({ width }) => width,
    shape: (_, before) => before,
    write: ({ min, max, range: [low, high] }, from, to) => {
      const groups = min.length;
      for (let i = 0; i < from.length; i++) {
        const group = i % groups;
        const span = max[group]! - min[group]! || 1;
        to[i] = low + (high - low) * ((from[i]! - min[group]!) / span);
      }
    },
  });
}
