import type { KernelExports } from "../generated/kernels.ts";
import type { Cut } from "./cut.ts";
import type { Team } from "./team.ts";

type FoldColumns = KernelExports["foldColumnsFloat32"];

/** Elements from which on threads pay: bench/threads.mjs. */
const least = 65_536;

/** A fold of columns, shared by columns: each is folded in the same order wherever it stands. */
export function splitFoldColumns(
  team: Team,
  name: "foldColumnsFloat32" | "foldColumnsFloat64",
  compute: FoldColumns,
): FoldColumns {
  const kernel = team.indexOf(name);
  const bytes = name === "foldColumnsFloat32" ? 4 : 8;
  const byColumns: Cut = {
    count: 1,
    unit: 64 / bytes,
    moves: [
      { address: 3, bytes },
      { address: 7, bytes },
    ],
  };
  return (op, columns, planes, x, xPlane, rows, xRow, out) => {
    if (!team.helps(columns * planes * rows, least)) {
      compute(op, columns, planes, x, xPlane, rows, xRow, out);
    } else {
      team.run(kernel, [op, columns, planes, x, xPlane, rows, xRow, out], byColumns);
    }
  };
}
