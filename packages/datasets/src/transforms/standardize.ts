import type { Dataset } from "../dataset.ts";
import { forEachChunk } from "../views/for-each-chunk.ts";
import { rowWidth } from "../views/row-width.ts";
import { columnGroups, type Per } from "./column-groups.ts";
import { rowTransform } from "./row-transform.ts";
import { shiftAndDivide } from "./shift-and-divide.ts";
import type { Transform } from "./transform.ts";

/** What shares a mean and a deviation. */
export interface StandardizeOptions {
  /** Default `feature`. */
  readonly per?: Per;
}

/** State of {@link standardize}: one number per feature or channel, or a single one. */
export interface StandardizeState {
  /** How many features a row has. */
  readonly width: number;
  readonly mean: readonly number[];
  /** Standard deviations, 1 where all rows are alike. */
  readonly deviation: readonly number[];
}

/**
 * Brings features to mean 0 and standard deviation 1: x' = (x - mean) / deviation, where deviation² is the mean of
 * (x - mean)². A feature that is the same in all rows becomes 0.
 *
 * @throws RangeError when `per` is unknown, or on fitting a set without rows
 * @example
 * import { spiral, standardize } from "@gradkit/datasets";
 * const perSet = standardize({ per: "set" });
 * const state = perSet.fit(spiral({ noise: 0 }));
 * const saved = JSON.parse(JSON.stringify(state)) as typeof state;
 * console.log(perSet.applyTo([state.mean[0]!, 0], saved)[0], perSet.apply(spiral(), saved).size); // 0 300
 */
export function standardize({ per = "feature" }: StandardizeOptions = {}): Transform<StandardizeState> {
  return rowTransform<StandardizeState>({
    name: "standardize",
    fit: (dataset) => measure(dataset, columnGroups("standardize", per, dataset)),
    width: ({ width }) => width,
    shape: (_, before) => before,
    write: ({ mean, deviation }, from, to) => shiftAndDivide(from, to, mean, deviation),
  });
}

/** In two passes, because the mean of squares less the square of the mean loses digits. */
function measure(dataset: Dataset, groups: number): StandardizeState {
  const width = rowWidth(dataset);
  const count = (dataset.size * width) / groups;
  const sums = new Float64Array(groups);
  forEachChunk(dataset, (x) => {
    for (let i = 0; i < x.length; i++) {
      sums[i % groups]! += x[i]!;
    }
  });
  const mean = sums.map((sum) => sum / count);
  const squares = new Float64Array(groups);
  forEachChunk(dataset, (x) => {
    for (let i = 0; i < x.length; i++) {
      squares[i % groups]! += (x[i]! - mean[i % groups]!) ** 2;
    }
  });
  return {
    width,
    mean: Array.from(mean),
    deviation: Array.from(squares, (square) => Math.sqrt(square / count) || 1),
  };
}
