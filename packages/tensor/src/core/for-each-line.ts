import { forEachRow, type View } from "@gradkit/backend";

/**
 * Walks views of one shape line by line along `axis`.
 *
 * @param visit Given where the line starts in each view; the array is the same in every call.
 */
export function forEachLine(
  axis: number,
  views: readonly View[],
  visit: (starts: readonly number[]) => void,
): void {
  const others = views.map(({ offset, strides }) => ({ offset, strides: without(strides, axis) }));
  const starts = new Array<number>(views.length).fill(0);
  forEachRow(without(views[0]!.shape, axis), others, (offsets, count, steps) => {
    for (let i = 0; i < count; i++) {
      for (let view = 0; view < starts.length; view++) {
        starts[view] = offsets[view]! + i * steps[view]!;
      }
      visit(starts);
    }
  });
}

function without(list: readonly number[], axis: number): number[] {
  return list.filter((_, i) => i !== axis);
}
