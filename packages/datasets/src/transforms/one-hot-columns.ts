import type { TypedArray } from "@gradkit/tensor";
import { forEachChunk } from "../views/for-each-chunk.ts";
import { rowWidth } from "../views/row-width.ts";
import { rowTransform } from "./row-transform.ts";
import type { Transform } from "./transform.ts";

/** What becomes of a value that no fitted row had. */
export interface OneHotColumnsOptions {
  /** `error` throws; `zeros` writes a row of zeros. Default `error`. */
  readonly unknown?: "error" | "zeros";
}

/** State of {@link oneHotColumns}: the values each of the columns can have, in order. */
export interface OneHotColumnsState {
  /** How many features a row has before. */
  readonly width: number;
  readonly columns: readonly { readonly column: number; readonly values: readonly number[] }[];
  /** What becomes of a value that no fitted row had. */
  readonly unknown: "error" | "zeros";
}

/**
 * Replaces columns of codes (categories of a table) by one column per value, 1 for the value a row has and 0 for the
 * others. Columns keep their order; rows become flat.
 *
 * @param columns - numbers of the columns to replace
 * @throws RangeError when there is no such column, or a row has an unknown value
 * @example
 * import { oneHotColumns, type Dataset } from "@gradkit/datasets";
 * const pets: Dataset = {
 *   name: "pets", features: Float64Array.of(0, 1.5, 2, 0.5), featureShape: [2], scale: 1,
 *   labels: Uint8Array.of(0, 1), classNames: ["no", "yes"], size: 2,
 * };
 * const codes = oneHotColumns([0]);
 * console.log(codes.apply(pets, codes.fit(pets)).features); // Float64Array(6) [ 1, 0, 1.5, 0, 1, 0.5 ]
 */
export function oneHotColumns(
  columns: readonly number[],
  { unknown = "error" }: OneHotColumnsOptions = {},
): Transform<OneHotColumnsState> {
  return rowTransform<OneHotColumnsState>({
    name: "oneHotColumns",
    fit: (dataset) => {
      const width = rowWidth(dataset);
      const missing = columns.find((column) => !Number.isInteger(column) || column < 0 || column >= width);
      if (missing !== undefined) {
        throw new RangeError(
          `oneHotColumns: there is no column ${missing} in the ${width} of ${dataset.name}.`,
        );
      }
      const values = new Map([...columns].sort((a, b) => a - b).map((column) => [column, new Set<number>()]));
      forEachChunk(dataset, (x, _, __, count) => {
        for (const [column, seen] of values) {
          for (let row = 0; row < count; row++) {
            seen.add(x[row * width + column]!);
          }
        }
      });
      return {
        width,
        columns: Array.from(values, ([column, seen]) => ({
          column,
          values: [...seen].sort((a, b) => a - b),
        })),
        unknown,
      };
    },
    width: ({ width }) => width,
    shape: ({ width, columns: replaced }) => [
      replaced.reduce((sum, { values }) => sum + values.length - 1, width),
    ],
    write: writeColumns,
  });
}

function writeColumns(
  { width, columns, unknown }: OneHotColumnsState,
  from: TypedArray,
  to: TypedArray,
  count: number,
): void {
  // Where each column has one value, as many columns come out as go in, and `from` may be `to`.
  const source = from === to ? from.slice() : from;
  const places = Array.from(
    { length: width },
    (_, at) => columns.find(({ column }) => column === at)?.values,
  );
  let out = 0;
  for (let i = 0; i < count * width; i++) {
    const values = places[i % width];
    const value = source[i]!;
    if (values === undefined) {
      to[out++] = value;
      continue;
    }
    const place = values.findIndex((candidate) => Math.fround(candidate) === Math.fround(value));
    if (place === -1 && unknown === "error") {
      throw new RangeError(
        `oneHotColumns: column ${i % width} has the value ${value}, which no fitted row had; it had ${values.join(", ")}.`,
      );
    }
    for (let k = 0; k < values.length; k++) {
      to[out++] = k === place ? 1 : 0;
    }
  }
}
