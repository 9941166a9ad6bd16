import type { Series } from "./series.ts";
import { seriesStyle, type SeriesStyle } from "./series-style.ts";

/** A series that has been checked, with its look. */
export interface StyledSeries extends Series {
  readonly style: SeriesStyle;
}

/**
 * Series with their looks. The dashes are those that the series ask for where one of them does.
 *
 * @throws RangeError when the lists of a series differ in length, or it has one edge of a band only.
 */
export function styledSeries(
  name: string,
  series: readonly Series[],
  place = (_: Series, index: number): readonly [number, number] => [index, series.length],
): StyledSeries[] {
  const chosen = series.some(({ dashed }) => dashed !== undefined);
  return series.map((one, index) => {
    requireSameLength(name, one);
    const style = seriesStyle(...place(one, index));
    const dash = one.dashed === true ? "6 4" : undefined;
    return { ...one, style: chosen ? { ...style, dash } : style };
  });
}

function requireSameLength(figure: string, { name, x, y, low, high }: Series): void {
  if ((low === undefined) !== (high === undefined)) {
    throw new RangeError(`${figure}: series "${name}" has one edge of a band; give both low and high.`);
  }
  for (const [field, list] of Object.entries({ y, low, high })) {
    if (list !== undefined && list.length !== x.length) {
      throw new RangeError(
        `${figure}: series "${name}" has ${x.length} numbers in x, but ${list.length} in ${field}; give as many.`,
      );
    }
  }
}
