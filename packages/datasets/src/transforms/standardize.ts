import type { Dataset } from "../dataset.ts";
import { forEachChunk } from "../views/for-each-chunk.ts";
import { rowWidth } from "../views/row-width.ts";
import { columnGroups, type Per } from "./column-groups.ts";
import { requireMeasured } from "./require-measured.ts";
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
 * @throws RangeError when `per` is unknown, or on fitting a set without rows or with a feature that is no finite number
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

/**
 * In two passes, because the mean of squares less the square of the mean loses digits. Whether a feature varies at all is
 * looked at by itself: the mean of equal numbers may be rounded, and they would seem to vary by that.
 */
function measure(dataset: Dataset, groups: number): StandardizeState {
  const width = rowWidth(dataset);
  const count = (dataset.size * width) / groups;
  const sums = new Float64Array(groups);
  let first: Float64Array | undefined;
  forEachChunk(dataset, (x) => {
    first ??= x.slice(0, groups);
    for (let i = 0; i < x.length; i++) {
      sums[i % groups]! += x[i]!;
    }
  });
  const mean = Array.from(sums, (sum) => sum / count);
  requireMeasured("standardize", dataset, mean);
  const squares = new Float64Array(groups);
  const varies = new Uint8Array(groups);
  forEachChunk(dataset, (x) => {
    for (let i = 0; i < x.length; i++) {
      const group = i % groups;
      squares[group]! += (x[i]! - mean[group]!) ** 2;
      varies[group]! |= x[i] === first![group] ? 0 : 1;
    }
  });
  const deviation = Array.from(squares, (square, at) => (varies[at] ? Math.sqrt(square / count) || 1 : 1));
  requireMeasured("standardize", dataset, deviation);
  return { width, mean: mean.map((value, at) => (varies[at] ? value : first![at]!)), deviation };
}
