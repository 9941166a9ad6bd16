import type { View } from "@gradkit/backend";
import type { Context } from "./context.ts";
import type { RowPlan } from "./row-plan.ts";

/** Rows up to so many elements are tiled; those of longer rows fill the vectors well enough by themselves. */
const mostColumns = 64;
/** Fewer rows take no longer than preparing a tile. */
const fewestRows = 8;
/** The elements of a tile, roughly. */
const tileLength = 256;

/** One panel of a binary kernel: `rows` x `columns` with the address, row stride and step of each operand. */
type Run = Context["kernels"]["binaryFloat32"];

/**
 * Computes a plan's only panel where one operand is a short row that is repeated for every row of the other, and says
 * whether it did: the row is written several times side by side to working space, so that the kernel sees long rows.
 */
export function runTiled(
  { kernels, plan, matmulScratch }: Pick<Context, "kernels" | "plan" | "matmulScratch">,
  run: Run,
  op: number,
  a: View,
  b: View,
  out: View,
  bytes: number,
  outBytes: number,
): boolean {
  const { rows, columns } = plan;
  if (columns > mostColumns || rows < fewestRows || !isFlat(plan, 2)) {
    return false;
  }
  const repeated = isRepeated(plan, 1) && isFlat(plan, 0) ? 1 : 0;
  if (repeated === 0 && !(isRepeated(plan, 0) && isFlat(plan, 1))) {
    return false;
  }
  // A multiple of four rows, so that vectors of the tile stay aligned with those of the other operand.
  const tileRows = Math.min(4 * Math.ceil(tileLength / 4 / columns), rows);
  const row = (repeated === 1 ? b : a).block.address + plan.offset[repeated]! * bytes;
  kernels.tileRow(bytes * columns, tileRows, row, matmulScratch);
  const other = (repeated === 1 ? a : b).block.address + plan.offset[1 - repeated]! * bytes;
  const target = out.block.address + plan.offset[2]! * outBytes;
  const length = tileRows * columns;
  const full = Math.floor(rows / tileRows);
  const rest = (rows - full * tileRows) * columns;
  const done = full * length;
  if (repeated === 1) {
    run(op, full, length, other, length, 1, matmulScratch, 0, 1, target, length, 1);
    run(op, 1, rest, other + done * bytes, 0, 1, matmulScratch, 0, 1, target + done * outBytes, 0, 1);
  } else {
    run(op, full, length, matmulScratch, 0, 1, other, length, 1, target, length, 1);
    run(op, 1, rest, matmulScratch, 0, 1, other + done * bytes, 0, 1, target + done * outBytes, 0, 1);
  }
  return true;
}

/** Whether the rows of an operand lie side by side. */
function isFlat(plan: RowPlan, operand: number): boolean {
  return plan.step[operand] === 1 && plan.row[operand] === plan.columns;
}

function isRepeated(plan: RowPlan, operand: number): boolean {
  return plan.step[operand] === 1 && plan.row[operand] === 0;
}
