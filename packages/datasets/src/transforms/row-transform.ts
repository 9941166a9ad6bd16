import { sizeOf, type TypedArray } from "@gradkit/tensor";
import type { Dataset, FeatureArray, LabelArray } from "../dataset.ts";
import { isRegression } from "../views/is-regression.ts";
import { makeView } from "../views/make-view.ts";
import { rowWidth } from "../views/row-width.ts";
import { writeRows } from "../views/write-rows.ts";
import type { Transform } from "./transform.ts";

/** What tells one transform of rows from another. */
export interface RowTransform<State> {
  readonly name: string;
  readonly fit: (dataset: Dataset) => State;
  /** How many numbers a row has before; undefined when any number will do. */
  readonly width: (state: State) => number | undefined;
  /** The shape of a row afterwards. */
  readonly shape: (state: State, before: readonly number[]) => readonly number[];
  /** Writes `count` rows to `to`; where the widths are equal, `from` may be `to`. */
  readonly write: (state: State, from: TypedArray, to: TypedArray, count: number) => void;
}

/** A transform from what it does to rows. */
export function rowTransform<State>({
  name,
  fit,
  width,
  shape,
  write,
}: RowTransform<State>): Transform<State> {
  const requireWidth = (state: State, found: number, of: string): void => {
    const expected = width(state);
    if (expected !== undefined && expected !== found) {
      throw new RangeError(
        `${name}: it was fitted on rows of ${expected} numbers, but ${of} has rows of ${found}.`,
      );
    }
  };
  return {
    name,
    fit: (dataset) => {
      if (dataset.size === 0) {
        throw new RangeError(`${name}: ${dataset.name} has no rows to fit.`);
      }
      return fit(dataset);
    },
    apply: (dataset, state) => {
      const before = rowWidth(dataset);
      requireWidth(state, before, dataset.name);
      const featureShape = shape(state, dataset.featureShape);
      const sameWidth = sizeOf(featureShape) === before;
      return makeView(
        {
          name: dataset.name,
          featureShape,
          scale: 1,
          ...(dataset.labelShape && { labelShape: dataset.labelShape }),
          classNames: dataset.classNames,
          size: dataset.size,
          featureKind: (): FeatureArray => new Float64Array(0),
          labelKind: (): LabelArray => (isRegression(dataset) ? new Float64Array(0) : new Int32Array(0)),
        },
        {
          write: (rows, x, y) => {
            if (y) {
              writeRows(dataset, rows, undefined, y);
            }
            if (x) {
              // Integers would be rounded before they are transformed.
              const isFloat = x instanceof Float32Array || x instanceof Float64Array;
              const from = sameWidth && isFloat ? x : new Float64Array(rows.length * before);
              writeRows(dataset, rows, from, undefined);
              write(state, from, x, rows.length);
            }
          },
        },
      );
    },
    applyTo: (rows, state) => {
      const each = width(state) ?? rows.length;
      const count = each === 0 ? 0 : rows.length / each;
      if (!Number.isInteger(count)) {
        throw new RangeError(`${name}: ${rows.length} numbers are not whole rows of ${each}.`);
      }
      const from = Float64Array.from(rows);
      const to = new Float64Array(count * sizeOf(shape(state, [each])));
      write(state, from, to, count);
      return to;
    },
    describe: (state) => [{ name, state }],
  };
}
