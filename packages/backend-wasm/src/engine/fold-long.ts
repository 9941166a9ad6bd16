import { FoldFlag } from "../kernels/op-codes.ts";
import type { Context } from "./context.ts";
import type { ReducePlan } from "./reduce-plan.ts";

/** A run of elements is folded in parts of so many. */
const partLength = 16_384;
/** Columns are folded in parts of so many rows. */
const partRows = 1024;
/** More columns than these are enough to be shared among threads as they are. */
const mostColumns = 64;
/** Fewer parts are not worth it. */
const fewestParts = 4;

/**
 * Folds one long run of elements, or a few long columns, in parts that threads can share, and says whether it did.
 * The parts, whose results are float64, depend on the sizes alone, so the result is the same for any number of threads.
 *
 * @param x The address of the first element.
 * @param out The address of the result, or of the results of all columns side by side.
 */
export function foldLong(
  { kernels, matmulScratch: parts }: Context,
  { last: kept, planes, inner }: ReducePlan,
  op: number,
  bytes: number,
  x: number,
  out: number,
): boolean {
  const { length } = inner;
  const columns = kept.length;
  const isRun = columns === 1 && inner.x === 1;
  const size = isRun ? partLength : partRows;
  const count = Math.floor(length / size);
  const rest = length - count * size;
  const total = parts + 8 * columns * (count + 1);
  const areColumns = columns > 1 && columns <= mostColumns && kept.x === 1 && kept.out === 1 && inner.x !== 1;
  const fits = planes.length === 1 && total + 8 * columns <= parts + kernels.matmulScratchBytes();
  if (count < fewestParts || !fits || !(isRun || areColumns)) {
    return false;
  }
  const wide = op | FoldFlag.wide;
  const [last, lastPart] = [x + count * size * inner.x * bytes, parts + 8 * columns * count];
  if (isRun) {
    const fold = bytes === 4 ? kernels.foldRowsFloat32 : kernels.foldRowsFloat64;
    fold(wide, count, x, size, 1, 0, size, 1, parts, 1);
    fold(wide, 1, last, 0, 1, 0, rest, 1, lastPart, 1); // Of nothing it is what a fold starts from.
  } else {
    const fold = bytes === 4 ? kernels.foldPartsFloat32 : kernels.foldPartsFloat64;
    fold(count, wide, columns, x, size * inner.x, size, inner.x, parts, columns);
    fold(1, wide, columns, last, 0, rest, inner.x, lastPart, 0);
  }
  kernels.foldColumnsFloat64(op, columns, 1, parts, 0, count + 1, columns, bytes === 8 ? out : total);
  if (bytes === 4) {
    kernels.convertFloat64ToFloat32(1, columns, total, 0, 1, out, 0, 1);
  }
  return true;
}
