import type { KernelExports } from "../generated/kernels.ts";
import type { Cut } from "./cut.ts";
import type { Team } from "./team.ts";

type FoldParts = KernelExports["foldPartsFloat32"];

/** Elements from which on threads pay, as for other folds. */
const least = 65_536;

/** A fold of columns in parts, shared by parts. */
export function splitFoldParts(
  team: Team,
  name: "foldPartsFloat32" | "foldPartsFloat64",
  compute: FoldParts,
): FoldParts {
  const kernel = team.indexOf(name);
  const byParts: Cut = {
    count: 0,
    unit: 1,
    moves: [
      { address: 3, stride: 4, bytes: name === "foldPartsFloat32" ? 4 : 8 },
      { address: 7, stride: 8, bytes: 8 },
    ],
  };
  return (parts, op, columns, x, xPart, rows, xRow, out, outPart) => {
    if (!team.helps(parts * columns * rows, least)) {
      compute(parts, op, columns, x, xPart, rows, xRow, out, outPart);
    } else {
      team.run(kernel, [parts, op, columns, x, xPart, rows, xRow, out, outPart], byParts);
    }
  };
}
