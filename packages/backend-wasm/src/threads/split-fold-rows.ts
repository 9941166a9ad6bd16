import type { KernelExports } from "../generated/kernels.ts";
import { FoldFlag } from "../kernels/op-codes.ts";
import type { Cut } from "./cut.ts";
import type { Team } from "./team.ts";

type FoldRows = KernelExports["foldRowsFloat32"];

/** Elements from which on threads pay: bench/threads.mjs. */
const least = 65_536;

/** A fold of rows, shared by rows. One row stays with one thread, for its sum has an order. */
export function splitFoldRows(
  team: Team,
  name: "foldRowsFloat32" | "foldRowsFloat64",
  compute: FoldRows,
): FoldRows {
  const kernel = team.indexOf(name);
  const bytes = name === "foldRowsFloat32" ? 4 : 8;
  const byRows = (outBytes: number): Cut => ({
    count: 1,
    unit: 1,
    moves: [
      { address: 2, stride: 3, bytes },
      { address: 8, stride: 9, bytes: outBytes },
    ],
  });
  const [narrow, wide] = [byRows(bytes), byRows(8)];
  return (op, rows, x, xRow, planes, xPlane, n, xStep, out, outRow) => {
    if (rows < 2 || !team.helps(rows * planes * n, least)) {
      compute(op, rows, x, xRow, planes, xPlane, n, xStep, out, outRow);
    } else {
      const cut = (op & FoldFlag.wide) === 0 ? narrow : wide;
      team.run(kernel, [op, rows, x, xRow, planes, xPlane, n, xStep, out, outRow], cut);
    }
  };
}
