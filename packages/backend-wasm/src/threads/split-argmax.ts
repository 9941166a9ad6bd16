import type { KernelExports } from "../generated/kernels.ts";
import type { Cut } from "./cut.ts";
import type { Team } from "./team.ts";

type Argmax = KernelExports["argmaxFloat32"];

/** Elements from which on threads pay, as for folds. */
const least = 65_536;

/** The places of largest elements, shared by rows. */
export function splitArgmax(team: Team, name: "argmaxFloat32" | "argmaxFloat64", compute: Argmax): Argmax {
  const kernel = team.indexOf(name);
  const byRows: Cut = {
    count: 0,
    unit: 1,
    moves: [
      { address: 2, stride: 1, bytes: name === "argmaxFloat32" ? 4 : 8 },
      { address: 3, bytes: 4 },
    ],
  };
  return (rows, n, x, out) => {
    if (rows < 2 || !team.helps(rows * n, least)) {
      compute(rows, n, x, out);
    } else {
      team.run(kernel, [rows, n, x, out], byRows);
    }
  };
}
